import { groupsBy } from '@/evidence/groupsBy'
import type { ShownNumber } from './figureRecord'

/** A number that no longer reads as it did; empty: it was not, or is no longer, there. */
export type Change = { readonly key: string; readonly was: string; readonly is: string }

/** What a figure shows that the evidence now says otherwise; texts compared letter by letter. */
export function changesSince(
  then: readonly ShownNumber[],
  now: readonly ShownNumber[],
): readonly Change[] {
  const [before, after] = [textsByKey(then), textsByKey(now)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const gone = without(before.get(key) ?? [], after.get(key) ?? [])
    const come = without(after.get(key) ?? [], before.get(key) ?? [])
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
      key,
      was: gone[i] ?? '',
      is: come[i] ?? '',
    }))
  })
}

const textsByKey = (numbers: readonly ShownNumber[]) =>
  new Map(
    [...groupsBy(numbers, ({ key }) => key)].map(([key, own]) => [
      key,
      own.map(({ text }) => text),
    ]),
  )

/** What is left of some texts once each of the others has taken one like itself away. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...texts]
  for (const other of others) {
    const at = rest.indexOf(other)
    if (at >= 0) rest.splice(at, 1)
  }
  return rest
}
