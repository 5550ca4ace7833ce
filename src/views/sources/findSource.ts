import type { ArmRow, Contrast, Panel } from '@/evidence/panels'

export type Found =
  | { readonly kind: 'arm'; readonly panel: Panel; readonly row: ArmRow }
  | { readonly kind: 'contrast'; readonly panel: Panel; readonly contrast: Contrast }

/** What a key points at: `trial.outcome.arm`, or `trial.outcome.arm~control`. */
export function findSource(panels: readonly Panel[], key: string): Found | null {
  for (const panel of panels) {
    if (!key.startsWith(`${panel.key}.`)) continue
    const row = panel.arms.find((arm) => arm.key === key)
    if (row) return { kind: 'arm', panel, row }
    const contrast = panel.contrasts.find((other) => other.key === key)
    if (contrast) return { kind: 'contrast', panel, contrast }
  }
  return null
}
