import type { Per } from '@/evidence/perPeople'
import type { IconCounts } from '@/ui/iconPlaces'

/** Two groups as whole people, in the same order: those with the event whatever they take first. */
export function peopleOf(
  control: number,
  treated: number,
  total: Per,
): { readonly control: IconCounts; readonly treated: IconCounts } {
  const [without, withIt] = [control, treated].map((share) =>
    Math.min(total, Math.max(0, Math.round(share * total))),
  )
  const [a = 0, b = 0] = [without, withIt]
  return {
    control: { total, either: a, extra: 0, fewer: 0 },
    treated: {
      total,
      either: Math.min(a, b),
      extra: Math.max(0, b - a),
      fewer: Math.max(0, a - b),
    },
  }
}
