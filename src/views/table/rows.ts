import { armNames } from '@/evidence/armNames'
import { comparisons, type Comparison } from '@/evidence/comparison'
import { heldApart } from '@/evidence/heldApart'
import { controlOf, type ArmRow, type Panel } from '@/evidence/panels'
import { agentWords, armDoseWords } from '@/evidence/treatment'
import { valueOf, type Value } from '@/evidence/values'
import { midSentence, timeWords } from '@/evidence/words'
import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'

/** One arm, or one contrast, of one outcome of one trial. */
export type TableRow = {
  readonly key: string
  readonly panel: Panel
  readonly arm: ArmRow
  readonly agent: string
  readonly dose: string
  readonly disease: string
  /** Set in a table of contrasts: what this row compares, and the name of its control. */
  readonly comparison: Comparison | null
  readonly versus: string
}

/** What the table lists, panel by panel, in the order of the answer. */
export function tableRows(
  panels: readonly Panel[],
  kind: 'arms' | 'contrasts',
  evidence: Evidence,
): readonly TableRow[] {
  const rowsIn = kind === 'arms' ? armRows : contrastRows
  return panels.flatMap((panel) => rowsIn(panel, evidence))
}

const armRows = remembered((panel: Panel, { agents, diseases }: Evidence): readonly TableRow[] => {
  const nameOf = armNames(panel.trial, agents)
  const disease = diseases[panel.trial.disease]?.name ?? panel.trial.disease
  return panel.arms.map((row) => {
    const [name, dose] = [nameOf(row.arm), armDoseWords(row.arm)]
    const agent = agentWords(row.arm, agents)
    const split = name === `${agent} ${dose}`
    const said = split ? { agent, dose } : { agent: name, dose: '' }
    return { key: row.key, panel, arm: row, comparison: null, versus: '', disease, ...said }
  })
})

const contrastRows = remembered((panel: Panel, evidence: Evidence): readonly TableRow[] => {
  const nameOf = armNames(panel.trial, evidence.agents)
  const byArm = new Map(armRows(panel, evidence).map((row) => [row.arm, row]))
  return comparisonsIn(panel).flatMap((comparison) => {
    const { key, arm, versus } = comparison.contrast
    const row = byArm.get(arm)
    return row ? [{ ...row, key, comparison, versus: midSentence(nameOf(versus.arm)) }] : []
  })
})

/** An arm's value; worked out once. */
export const valueIn = remembered(({ panel, arm }: TableRow): Value | NotEstimable =>
  valueOf(arm, panel.outcome.kind),
)

const comparisonsIn = remembered((panel: Panel) => comparisons(panel))

/** How an arm did against its control, or why the table shows no such effect. */
export type Against =
  | { readonly comparison: Comparison; readonly usual: boolean }
  | { readonly comparison: null; readonly words: string; readonly reason: string }

/** An arm against the control of its panel where that is stated or can be computed; else another. */
export const againstIn = remembered(({ panel, arm, comparison }: TableRow): Against => {
  if (comparison) return { comparison, usual: true }
  const control = controlOf(panel)
  const own = comparisonsIn(panel).filter(({ contrast }) => contrast.arm === arm)
  const usual = own.find(({ contrast }) => contrast.versus === control)
  const chosen = usual ?? own.find(({ stated }) => stated.length > 0) ?? own[0]
  if (chosen) return { comparison: chosen, usual: chosen === usual }
  return { comparison: null, ...noEffect(panel, arm, control) }
})

function noEffect(panel: Panel, arm: ArmRow, control: ArmRow | undefined) {
  if (arm === control) return { words: 'control', reason: 'the other arms are measured against it' }
  if (arm.arm.role !== 'experimental') return { words: 'comparator', reason: 'another control arm' }
  if (!control && panel.trial.arms.some(({ role }) => role !== 'experimental'))
    return { words: 'not estimable', reason: 'the control arm is not reported' }
  if (!control) return { words: 'no control arm', reason: 'the trial had none' }
  if (!arm.result || !control.result)
    return { words: 'not estimable', reason: 'one of the two arms is not reported' }
  const apart = heldApart(arm, control)
  if (apart) return { words: 'not estimable', reason: apart.notEstimable }
  const placebos = panel.arms.filter((row) => row.arm.role === 'placebo' && row.result)
  return placebos.length > 1
    ? { words: 'not stated', reason: 'the sources do not say which placebo group is its control' }
    : { words: 'not estimable', reason: 'the reported figures do not allow it' }
}

/** The share of the control arm, for the dashed line through a panel's rows. */
export const controlRate = remembered((panel: Panel): number | null => {
  const control = controlOf(panel)
  const value = control?.result ? valueOf(control, panel.outcome.kind) : null
  return value && isEstimable(value) && value.scale === 'percent' ? value.estimate : null
})

/**
 * What was measured. A trial's own label replaces the endpoint's where only that tells two outcomes
 * apart, or says in whom it was measured.
 */
export function endpointWords({ trial, outcome, endpoint }: Panel): string {
  const special = ['subgroup', 'post-hoc', 'exploratory'].includes(outcome.role)
  const alike = trial.outcomes.filter(
    (other) => other.endpoint === outcome.endpoint && timeWords(other) === timeWords(outcome),
  )
  return special || alike.length > 1 ? outcome.label : endpoint.label
}

/** Panels and rows never change, so what was once worked out from one stays true. */
function remembered<K extends object, A extends readonly unknown[], V>(
  make: (of: K, ...more: A) => V,
) {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of: K, ...more: A): V => {
    const found = known.get(of) ?? { value: make(of, ...more) }
    known.set(of, found)
    return found.value
  }
}
