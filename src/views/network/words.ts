import { measures } from '@/evidence/measures'
import { type Network, type NetworkTreatment } from '@/evidence/network'
import { usualWeeks } from '@/evidence/networkEntry'
import { shapeOf } from '@/evidence/networkShape'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { timeSpan } from '@/evidence/timeSpan'
import { pFigure, pText } from '@/evidence/valueWords'
import { capital, decimals, grouped, listed, midSentence, plural, range } from '@/evidence/words'
import { isEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { QTest } from '@/stats/designDecomposition'
import type { Evidence } from '@/trial/evidence'
import {
  against,
  excludesNone,
  referenceRows,
  type ReferenceRow,
  type SplitRow,
  type Standing,
} from './rows'

/** "ACR20 response at week 12 to 24 in rheumatoid arthritis". */
export function titleOf({ endpoint, disease, trials }: Network, { diseases }: Evidence): string {
  const where = diseases[disease]?.name ?? disease
  return `${endpoint.label} ${timeSpan(trials.map(({ panel }) => panel.outcome))} in ${midSentence(where)}`
}

/** "35.9%" of a share between 0 and 1. */
export const percent = (share: number) => `${decimals(1)(100 * share)}%`

/** "63.9% (60.2–67.5)". */
export function riskText(risk: Interval | NotEstimable): string {
  if (!isEstimable(risk)) return `not estimable: ${risk.notEstimable}`
  const [low, high] = [risk.low, risk.high].map((x) => decimals(1)(100 * x))
  return `${percent(risk.estimate)} (${range(low ?? '', high ?? '')})`
}

/** τ² to two digits. */
const small = (x: number) => (x < 1e-7 ? '0' : Number(x.toPrecision(2)).toString())

/** What the network says, the absolute first. */
export function describe(
  network: Network,
  solved: SolvedNetwork,
  reference: NetworkTreatment,
): readonly string[] {
  const rows = referenceRows(network, solved, reference)
  const intervals = rows.flatMap((row) => row.against?.interval ?? [])
  const apart = intervals.filter(excludesNone).length
  const none = measures[network.measure].ratio ? '1' : '0'
  const name = midSentence(reference.name)
  const relative =
    intervals.length === 1
      ? `Against ${name}, the 95% interval ${apart ? 'excludes' : 'includes'} ${none}, which is no difference.`
      : `Against ${name}, the 95% interval excludes ${none}, which is no difference, for ${howMany(apart, intervals.length)} treatments.`
  return [
    absoluteWords(network, rows, reference),
    relative,
    orderWords(network, solved, reference),
    correctedWords(network),
  ].filter(Boolean)
}

/** "both", "neither of the two", "all 8", "3 of 8", "none of 8". */
function howMany(n: number, of: number): string {
  if (n === of) return n === 2 ? 'both' : `all ${of}`
  if (n === 0 && of === 2) return 'neither of the two'
  return `${n || 'none'} of ${of}`
}

/** Of how many patients with the reference, and with the others by this network. */
function absoluteWords(
  { endpoint }: Network,
  rows: readonly ReferenceRow[],
  reference: NetworkTreatment,
): string {
  const base = reference.events / reference.patients
  const people = base < 0.05 ? 1000 : 100
  const of = (share: number) => decimals(0)(people * share)
  const counts = `${reference.derived ? '≈' : ''}${grouped(reference.events)} of ${grouped(reference.patients)} in ${plural(reference.trials, 'trial')}`
  const first = `${endpoint.label}: of ${grouped(people)} patients, ${of(base)} with ${midSentence(reference.name)} (${counts})`
  const expected = rows
    .flatMap(({ treatment, against: effect, risk }) =>
      effect && isEstimable(risk) ? [{ treatment, interval: effect.interval, risk }] : [],
    )
    .toSorted((a, b) => a.risk.estimate - b.risk.estimate)
  const sure = expected.filter(({ interval }) => tells(interval))
  const names = expected
    .filter((one) => !sure.includes(one))
    .map(({ treatment }) => midSentence(treatment.name))
  const unsure = (names.length ? `; too uncertain to say with ${listed(names)}` : '') + untold(rows)
  const words = ({ treatment, risk }: (typeof expected)[number]) =>
    `${of(risk.estimate)} with ${midSentence(treatment.name)} (95% interval ${of(risk.low)} to ${of(risk.high)})`
  const [lowest, highest] = [sure[0], sure.at(-1)]
  if (!expected.length) return `${first}; what to expect with the others cannot be said from that.`
  if (!lowest || !highest) return `${first}${unsure}.`
  return lowest === highest
    ? `${first}; by this network, ${words(lowest)}${unsure}.`
    : `${first}; by this network, from ${words(lowest)} to ${words(highest)}${unsure}.`
}

/** With whom no number can be said, and why not. */
function untold(rows: readonly ReferenceRow[]): string {
  const [names, reasons] = [new Set<string>(), new Set<string>()]
  for (const { treatment, against: effect, risk } of rows)
    if (effect && !isEstimable(risk)) {
      names.add(midSentence(treatment.name))
      reasons.add(risk.notEstimable)
    }
  return names.size
    ? `; with ${listed([...names])} it cannot be said: ${[...reasons].join(', ')}`
    : ''
}

/** Whether an effect is known well enough for a number of patients: bounds less than tenfold apart. */
export const tells = ({ low, high }: Interval) => high - low < Math.LN10

function correctedWords({ trials }: Network): string {
  const n = trials.filter(({ corrected }) => corrected).length
  return n
    ? `Few events: ½ was added to every cell of ${plural(n, 'trial')} with an empty one, and ratios from so few events are unstable.`
    : ''
}

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
  const apart = pairs.filter(excludesNone).length
  if (!pairs.length) return ''
  if (pairs.length === 1)
    return apart
      ? 'It does so for the other two against each other.'
      : 'It does not for the other two against each other: their order is uncertain.'
  const found = `Among the others it does in ${howMany(apart, pairs.length)} comparisons`
  if (apart === pairs.length) return `${found}.`
  return `${found}: their order is ${apart < pairs.length / 2 ? 'uncertain' : 'partly uncertain'}.`
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
    model === 'common'
      ? 'common effect'
      : qDf === 0
        ? 'random effects without a τ²: no degree of freedom is left to estimate it'
        : `random effects, one τ² ${small(tau2)} by REML (${small(tau2Moments)} by moments)`,
    i2 === undefined
      ? 'I² not estimable'
      : `I² ${decimals(0)(100 * i2)}%, ${testWords({ q, df: qDf, p: qP })}`,
    `k = ${trials.length}, ${plural(treatments.length, 'treatment')}, ${plural(compared, 'comparison')} in ${plural(designs.designs.length, 'design')}, ${plural(pairs.length, 'pair')} compared directly`,
  ].join('; ')
}

export const testWords = ({ q, df, p }: QTest) =>
  df === 0 ? 'Q not estimable on 0 df' : `Q ${decimals(1)(q)} on ${df} df, ${pFigure(p)}`

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
    return `The network is a star around ${midSentence(centre.name)}: no direct comparison between ${jak}, so what is said of ${others.length === 2 ? 'them' : 'any two of them'} is indirect, and inconsistency cannot be tested.`
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
    `${midSentence(treatment.name)} against ${midSentence(versus.name)}`
  const found = apart.length
    ? `Direct and indirect evidence differ at P < 0.05 in ${apart.length} of ${plural(rows.length, 'comparison')}: ${listed(apart.map(names))}. Read those with care: the trials behind them may not be alike.`
    : `Direct and indirect evidence were set against each other in ${plural(rows.length, 'comparison')}: none differs at P < 0.05; the smallest P is ${pText(first.p)}, ${names(first)}.`
  const chance =
    rows.length > 1
      ? ` With ${rows.length} such tests about ${decimals(1)(rows.length / 20)} would fall below 0.05 by chance; where trials are few, they also miss much.`
      : ' Where trials are few, such a test misses much.'
  return `${found}${chance} Between designs ${testWords(designs.between)}; within designs ${testWords(designs.within)}.`
}

/** "better than 5, worse than 1, not apart from 2". */
export function standingWords({ above, below, open }: Standing): string {
  const parts = [
    above ? `better than ${above}` : '',
    below ? `worse than ${below}` : '',
    open ? `not apart from ${open}` : '',
  ].filter(Boolean)
  return parts.join(', ')
}

/** Parts that nothing connects, by name. */
export function partsWords(network: Network, parts: readonly (readonly string[])[]): string {
  if (parts.length < 2) return ''
  const named = parts.map((part) =>
    listed(
      network.treatments.filter(({ id }) => part.includes(id)).map(({ name }) => midSentence(name)),
    ),
  )
  return `The network falls into ${parts.length} parts that no trial connects: ${named.map(capital).join('; ')}. Treatments of different parts cannot be compared; the part with the reference is shown.`
}

export const windowWords = (usual: boolean) =>
  usual
    ? `One outcome per trial, at week ${usualWeeks.from} to ${usualWeeks.to}: that with most of its treatments, then the earliest.`
    : `One outcome per trial, at the times chosen: that with most of its treatments, then the nearest to week ${usualWeeks.from} to ${usualWeeks.to}.`
