import { pairOf, type ArmRow, type Contrast, type Panel } from './panels'

export type FoundSource =
  | { readonly kind: 'arm'; readonly panel: Panel; readonly row: ArmRow }
  | { readonly kind: 'contrast'; readonly panel: Panel; readonly contrast: Contrast }

/** What a key points at: `trial.outcome.arm`, or `trial.outcome.arm~control`. */
export function findSource(panels: readonly Panel[], key: string): FoundSource | null {
  for (const panel of panels) {
    if (!key.startsWith(`${panel.key}.`)) continue
    const row = panel.arms.find((arm) => arm.key === key)
    if (row) return { kind: 'arm', panel, row }
    const [one, other] = key.split('~')
    const arm = panel.arms.find((candidate) => candidate.key === one)
    const versus = panel.arms.find((candidate) => candidate.arm.id === other)
    if (arm && versus && arm !== versus)
      return { kind: 'contrast', panel, contrast: pairOf(panel, arm, versus) }
  }
  return null
}
