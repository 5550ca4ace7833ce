import type { Catalogue } from '@/evidence/catalogue'

/** What a number is about, from its key: "SELECT-GCA, sustained remission, upadacitinib 15 mg". */
export function nameOfKey({ panels }: Catalogue, key: string): string {
  const [arm, control] = key.split('~')
  const panel = panels.find(({ arms }) => arms.some((row) => row.key === arm))
  const row = panel?.arms.find((own) => own.key === arm)
  if (!panel || !row) return key
  const versus = control && panel.arms.find((own) => own.arm.id === control)
  const against = versus ? ` against ${versus.arm.label}` : ''
  return `${panel.trial.name}, ${panel.outcome.label}, ${row.arm.label}${against}`
}
