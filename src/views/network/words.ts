import { measures } from '@/evidence/measures'
import { usualWeeks, type Network, type NetworkTreatment } from '@/evidence/network'
import { shapeOf } from '@/evidence/networkShape'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import {
  capital,
  decimals,
  grouped,
  listed,
  plural,
  range,
  timeWords,
  uncapital,
  weeksOf,
} from '@/evidence/words'
import { isEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { QTest } from '@/stats/designDecomposition'
import type { Evidence } from '@/trial/evidence'
import { against, excludesNone, referenceRows, type SplitRow, type Standing } from './rows'

/** A name inside a sentence; TNF keeps its capitals. */
export const lowered = (name: string) => (/^[A-Z][A-Z]/.test(name) ? name : uncapital(name))

/** "ACR20 response at week 12 to 24 in rheumatoid arthritis". */
export function titleOf({ endpoint, disease, trials }: Network, { diseases }: Evidence): string {
  const name = diseases[disease]?.name ?? disease
  const where = /^(Crohn|Takayasu)/.test(name) ? name : lowered(name)
  return `${endpoint.label} ${spanOf(trials)} in ${where}`
}

function spanOf(trials: Network['trials']): string {
  const timed = trials
    .map(({ panel }) => panel.outcome)
    .filter(({ time }) => time)
    .toSorted((a, b) => (weeksOf(a) ?? 0) - (weeksOf(b) ?? 0))
  const [first, last] = [timed[0], timed.at(-1)]
  if (!first?.time || !last?.time) return 'at a time not stated'
  if (timeWords(first) === timeWords(last)) return `at ${timeWords(first)}`
  const end = first.time.unit === last.time.unit ? last.time.value : timeWords(last)
  return `at ${first.time.unit} ${first.time.value} to ${end}`
}

/** "35.9%" of a share between 0 and 1. */
export const percent = (share: number) => `${decimals(1)(100 * share)}%`

/** "63.9% (60.2–67.5)". */
export function riskText(risk: Interval | NotEstimable): string {
  if (!isEstimable(risk)) return `not estimable: ${risk.notEstimable}`
  const [low, high] = [risk.low, risk.high].map((x) => decimals(1)(100 * x))
  return `${percent(risk.estimate)} (${range(low ?? '', high ?? '')})`
}

/** A calculated P value: "0.39", "0.016", "<0.001". */
export function pText(p: number): string {
  if (p < 0.001) return '<0.001'
  return p < 0.1 ? decimals(3)(p) : decimals(2)(p)
}
export const pEquals = (p: number) => `P ${p < 0.001 ? '<0.001' : `= ${pText(p)}`}`

/** τ² to two digits. */
const small = (x: number) => (x < 1e-7 ? '0' : Number(x.toPrecision(2)).toString())

/** What the network says, the absolute first. */
export function describe(
  network: Network,
  solved: SolvedNetwork,
  reference: NetworkTreatment,
): readonly string[] {
  const rows = referenceRows(network, solved, reference)
  const others = rows.filter((row) => row.against)
  const risks = others
    .flatMap(({ treatment, risk }) => (isEstimable(risk) ? [{ treatment, risk }] : []))
    .toSorted((a, b) => a.risk.estimate - b.risk.estimate)
  const base = reference.events / reference.patients
  const people = base < 0.05 ? 1000 : 100
  const of = (share: number) => decimals(0)(people * share)
  const [lowest, highest] = [risks[0], risks.at(-1)]
  const name = lowered(reference.name)
  const first = `${network.endpoint.label}: of ${grouped(people)} patients, ${of(base)} with ${name} (${reference.derived ? '≈' : ''}${grouped(reference.events)} of ${grouped(reference.patients)} in ${plural(reference.trials, 'trial')})`
  const expected = (one: (typeof risks)[number]) =>
    `${of(one.risk.estimate)} with ${lowered(one.treatment.name)} (95% interval ${of(one.risk.low)} to ${of(one.risk.high)})`
  const absolute =
    !lowest || !highest
      ? `${first}; what to expect of the others cannot be said from that.`
      : lowest === highest
        ? `${first}; by this network, ${expected(lowest)}.`
        : `${first}; by this network, from ${expected(lowest)} to ${expected(highest)}.`
  const apart = others.filter((row) => row.against && excludesNone(row.against.interval))
  const relative = `Against ${name}, ${some(apart.length, others.length)} 95% ${others.length === 1 ? 'interval excludes' : `interval${apart.length === 1 ? '' : 's'} exclude${apart.length === 1 ? 's' : ''}`} no difference.`
  return [absolute, relative, orderWords(network, solved, reference)].filter(Boolean)
}

const some = (n: number, of: number) =>
  of === 1 ? (n ? 'the' : 'no') : n === of ? `all ${of}` : n ? `${n} of ${of}` : `none of ${of}`

/** How sure the order of the treatments other than the reference is. */
export function orderWords(
  network: Network,
  solved: SolvedNetwork,
  reference: NetworkTreatment,
): string {
  const others = network.treatments.filter(({ id }) => id !== reference.id)
  const pairs = others.flatMap((a, i) =>
    others.slice(i + 1).flatMap((b) => against(network, solved, a, b)?.interval ?? []),
  )
  if (!pairs.length) return ''
  const open = pairs.filter((interval) => !excludesNone(interval)).length
  const which = pairs.length === 1 ? 'The comparison' : `Of the ${pairs.length} comparisons`
  if (pairs.length === 1)
    return `${which} between the other two ${open ? 'does not tell them apart: their order is uncertain' : 'tells them apart'}.`
  if (!open) return `${which} among the others every interval excludes no difference.`
  return `${which} among the others, ${open === pairs.length ? 'none' : pairs.length - open} ${pairs.length - open === 1 ? 'excludes' : 'exclude'} no difference: the order among them is ${open > pairs.length / 2 ? 'uncertain' : 'partly uncertain'}.`
}

/** The same for those who check the method. */
export function statisticsWords(
  { measure, pairs, trials, treatments }: Network,
  solved: SolvedNetwork,
  model: 'random' | 'common',
): string {
  const { tau2, tau2Moments, q, qDf, qP, i2, designs } = solved
  const compared = trials.reduce((sum, { comparisons }) => sum + comparisons.length, 0)
  return [
    `${measures[measure].label}s${measures[measure].ratio ? ' on the log scale' : ''}, frequentist network model with the covariances of multi-arm trials (Rücker 2012)`,
    model === 'random'
      ? `random effects, one τ² ${small(tau2)} by REML (${small(tau2Moments)} by moments)`
      : 'common effect',
    i2 === undefined
      ? 'heterogeneity not estimable: no degree of freedom is left'
      : `I² ${decimals(0)(100 * i2)}%, ${testWords({ q, df: qDf, p: qP })}`,
    `k = ${trials.length}, ${plural(treatments.length, 'treatment')}, ${plural(compared, 'comparison')} in ${plural(designs.designs.length, 'design')}, ${plural(pairs.length, 'pair')} compared directly`,
  ].join('; ')
}

export const testWords = ({ q, df, p }: QTest) =>
  df === 0 ? 'Q not estimable on 0 df' : `Q ${decimals(1)(q)} on ${df} df, ${pEquals(p)}`

/** What the shape of the network allows to be checked. */
export function shapeWords(network: Network, designs: SolvedNetwork['designs']): string {
  const { pairs, treatments } = network
  const { kind, hub } = shapeOf(pairs.map(({ a, b }) => [a.id, b.id] as const))
  const centre = treatments.find(({ id }) => id === hub)
  if (kind === 'pair')
    return 'Two treatments: this is an ordinary meta-analysis, and there is no indirect evidence.'
  if (kind === 'star' && centre) {
    const others = treatments.filter((one) => one !== centre)
    const jak = centre.hue === 'placebo' ? 'active agents' : 'the others'
    return `The network is a star around ${lowered(centre.name)}: no direct comparison between ${jak}, so what is said of ${others.length === 2 ? 'them' : 'any two of them'} is indirect, and inconsistency cannot be tested.`
  }
  if (kind === 'tree')
    return 'The network has no closed loop: no comparison has direct and indirect evidence, and inconsistency cannot be tested.'
  if (designs.between.df === 0)
    return 'Its loops lie within single trials, whose arms agree by construction: inconsistency cannot be tested.'
  return ''
}

/** Whether direct and indirect evidence agree. */
export function inconsistencyWords(rows: readonly SplitRow[], designs: SolvedNetwork['designs']) {
  const apart = rows.filter(({ p }) => p < 0.05)
  const [first] = rows
  if (!first) return ''
  const names = ({ treatment, versus }: SplitRow) =>
    `${lowered(treatment.name)} against ${lowered(versus.name)}`
  const found = apart.length
    ? `Direct and indirect evidence differ at P < 0.05 in ${apart.length} of ${plural(rows.length, 'comparison')}: ${listed(apart.map(names))}. Read those with care: the trials behind them may not be alike.`
    : `Direct and indirect evidence were set against each other in ${plural(rows.length, 'comparison')}: none differs at P < 0.05; the smallest P is ${pText(first.p)}, ${names(first)}.`
  const chance =
    rows.length > 1
      ? ` With ${rows.length} such tests about ${decimals(1)(rows.length / 20)} would fall below 0.05 by chance; where trials are few, they also miss much.`
      : ' Where trials are few, such a test misses much.'
  return `${found}${chance} Between designs ${testWords(designs.between)}; within designs ${testWords(designs.within)}.`
}

/** "above 5, below 1, not apart from 2". */
export function standingWords({ above, below, open }: Standing): string {
  const parts = [
    above ? `above ${above}` : '',
    below ? `below ${below}` : '',
    open ? `not apart from ${open}` : '',
  ].filter(Boolean)
  return parts.join(', ')
}

/** Parts that nothing connects, by name. */
export function partsWords(network: Network, parts: readonly (readonly string[])[]): string {
  if (parts.length < 2) return ''
  const named = parts.map((part) =>
    listed(
      network.treatments.filter(({ id }) => part.includes(id)).map(({ name }) => lowered(name)),
    ),
  )
  return `The network falls into ${parts.length} parts that no trial connects: ${named.map(capital).join('; ')}. Treatments of different parts cannot be compared; the part with the reference is shown.`
}

export const windowWords = (usual: boolean) =>
  usual
    ? `One outcome per trial, at week ${usualWeeks.from} to ${usualWeeks.to}: that with most of its treatments, then the earliest.`
    : `One outcome per trial, at the times chosen: that with most of its treatments, then the nearest to week ${usualWeeks.from} to ${usualWeeks.to}.`
