import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Fact } from './differing'
import { controlOf, type ArmRow, type Panel } from './panels'
import { agentWords } from './treatment'
import { valueOf, type Value } from './values'
import { midSentence, range } from './words'

/** The control of what is shown: that of its contrasts, placebo before others. */
export function controlShown({ arms, contrasts }: Panel): ArmRow | undefined {
  const versus = contrasts.map((contrast) => contrast.versus)
  return controlOf({ arms: versus.length ? versus : arms }) ?? controlOf({ arms })
}

/** What the control group of a panel got, or why it has none. */
export function controlGroup(panel: Panel, { agents }: Evidence): Fact {
  const row = controlShown(panel)
  if (!row) {
    const switched = panel.arms.some(({ arm }) => arm.switched)
    const value = switched ? 'none: its placebo group had moved to the drug' : 'no control group'
    return { key: 'none', name: 'no control group', value }
  }
  const name = midSentence(agentWords(row.arm, agents))
  return { key: name, name, value: row.arm.label }
}

/** What share of its control group had the outcome, or why that cannot be said. */
export type ControlRate = {
  readonly panel: Panel
  readonly row: ArmRow | undefined
  readonly rate: Value | NotEstimable
}

/** The control rate of each panel, in their order. */
export function controlRates(panels: readonly Panel[]): ControlRate[] {
  return panels.map((panel) => {
    const row = controlShown(panel)
    const value = row ? valueOf(row, panel.outcome.kind) : notEstimable('no control group')
    const share = !isEstimable(value) || value.scale === 'percent'
    return { panel, row, rate: share ? value : notEstimable('not a share of patients') }
  })
}

export type ControlRange = {
  /** From low to high. */
  readonly known: readonly KnownRate[]
  readonly lowest: KnownRate
  readonly highest: KnownRate
  /** "24–50%", in the digits of the sources. */
  readonly text: string
  readonly calculated: boolean
}
export type KnownRate = ControlRate & { readonly row: ArmRow; readonly rate: Value }

/** From the lowest to the highest control rate; null where none is known. */
export function controlRange(rates: readonly ControlRate[]): ControlRange | null {
  const known = rates
    .flatMap(({ panel, row, rate }) => (row && isEstimable(rate) ? [{ panel, row, rate }] : []))
    .sort((a, b) => a.rate.estimate - b.rate.estimate || (a.row.key < b.row.key ? -1 : 1))
  const [lowest, highest] = [known[0], known.at(-1)]
  if (!lowest || !highest) return null
  const [low, high] = [lowest.rate, highest.rate]
  const text = low.text === high.text ? low.text : `${range(figure(low), figure(high))}%`
  return { known, lowest, highest, text, calculated: low.calculated || high.calculated }
}

const figure = ({ text }: Value) => text.replace('%', '')
