import {
  interval95,
  isEstimable,
  notEstimable,
  z95,
  type Effect,
  type Interval,
  type NotEstimable,
} from '@/stats/effect'
import type { EventCount } from '@/stats/eventCount'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRateRatio } from '@/stats/logRateRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import { meanDifference, type MeanOfArm } from '@/stats/meanDifference'
import { riskDifference } from '@/stats/riskDifference'
import { riskDifferenceMiettinenNurminen } from '@/stats/riskDifferenceMiettinenNurminen'
import type { OutcomeKind, Published, Result } from '@/trial/schema'
import { countOf, type Count } from './counts'
import { heldApart } from './heldApart'
import type { ArmRow, Contrast } from './panels'
import { decimals, minus, range } from './words'

/**
 * An effect computed here from what the arms reported, on the analysis scale (log for ratios).
 * `derived`: it rests on a derived count or a stand-in denominator; `moves`: the lowest and highest
 * estimate over all counts that the reported rounding allows.
 */
export type Recomputed = Interval & {
  readonly effect: Effect | NotEstimable
  readonly derived: boolean
  readonly moves: readonly [number, number]
}

type Measure = {
  readonly label: string
  readonly short: string
  /** Ratios live on the log scale inside; their null value is 1, that of differences 0. */
  readonly ratio: boolean
  readonly unit: string
  readonly kinds: readonly OutcomeKind[]
  readonly recompute: (arm: ArmRow, versus: ArmRow) => Recomputed | NotEstimable
  /** The only place that undoes a log or rounds. */
  readonly show: (x: number) => string
  /** A published figure, in its source's units, on the analysis scale. */
  readonly read: (figure: string) => number
  readonly ticks: readonly number[]
}

const logTicks = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32].map(Math.log)
const showRatio = (x: number) => {
  const ratio = Math.exp(x)
  if (ratio < 0.005) return '<0.01'
  if (ratio >= 999.95) return '>1,000'
  return ratio >= 9.95 ? decimals(1)(ratio) : decimals(2)(ratio)
}
const ratioScale = {
  ratio: true,
  unit: '',
  show: showRatio,
  read: (figure: string) => Math.log(Number(figure)),
  ticks: logTicks,
} as const
const differenceScale = { ratio: false, ticks: [] } as const

/** Every measure of effect, the absolute first. Menus, axes and words all read this list. */
export const measures = {
  RD: {
    ...differenceScale,
    label: 'Risk difference',
    short: 'RD',
    unit: 'percentage points',
    kinds: ['binary', 'time-to-event'],
    recompute: kept(differenceOfRisks),
    show: (x) => minus(decimals(1)(100 * x)),
    read: (figure) => Number(figure) / 100,
  },
  RR: {
    ...ratioScale,
    label: 'Risk ratio',
    short: 'RR',
    kinds: ['binary', 'time-to-event'],
    recompute: kept(fromCounts(logRiskRatio)),
  },
  OR: {
    ...ratioScale,
    label: 'Odds ratio',
    short: 'OR',
    kinds: ['binary', 'time-to-event'],
    recompute: kept(fromCounts(logOddsRatio)),
  },
  HR: {
    ...ratioScale,
    label: 'Hazard ratio',
    short: 'HR',
    kinds: ['time-to-event', 'rate', 'binary'],
    recompute: () => notEstimable('a hazard ratio needs the times of the events'),
  },
  IRR: {
    ...ratioScale,
    label: 'Rate ratio',
    short: 'IRR',
    kinds: ['rate', 'time-to-event'],
    recompute: (arm, versus) => {
      const apart = heldApart(arm, versus)
      if (apart) return apart
      const [treated, control] = [exposureOf(arm.result), exposureOf(versus.result)]
      if (!treated || !control) return notEstimable('events or patient-years not reported')
      return settled(logRateRatio(treated, control))
    },
  },
  MD: {
    ...differenceScale,
    label: 'Mean difference',
    short: 'MD',
    unit: '',
    kinds: ['continuous'],
    recompute: (arm, versus) => {
      const apart = heldApart(arm, versus)
      if (apart) return apart
      const [treated, control] = [meanOf(arm.result), meanOf(versus.result)]
      if (!isEstimable(treated)) return treated
      return isEstimable(control) ? settled(meanDifference(treated, control)) : control
    },
    show: (x) => minus(decimals(2)(x)),
    read: Number,
  },
} satisfies Record<string, Measure>

export type MeasureId = keyof typeof measures

/** Whether an address or a source names a measure of effect. */
export const isMeasureId = (id: string): id is MeasureId => Object.hasOwn(measures, id)

/** The names of all measures, in the order of their menus. */
export const measureIds: readonly MeasureId[] = Object.keys(measures).filter(isMeasureId)

/** The measures that suit this kind of outcome, the default first. */
export function measuresFor(kind: OutcomeKind): readonly MeasureId[] {
  const suited = measureIds.filter((id) => measures[id].kinds.some((one) => one === kind))
  return kind === 'time-to-event' ? ['HR', ...suited.filter((id) => id !== 'HR')] : suited
}

/** What the sources publish for this contrast, on the analysis scale. */
export function publishedEffect(
  { published }: Contrast,
  id: MeasureId,
): (Interval & { readonly text: string; readonly stated: Published }) | NotEstimable {
  const stated = published.find(({ measure, estimate }) => measure === id && estimate)
  if (!stated?.estimate) return notEstimable('no published effect of this kind')
  const { read } = measures[id]
  const [low, high] = stated.ci95 ?? []
  return {
    stated,
    text: publishedText(stated),
    estimate: read(stated.estimate),
    low: low === undefined ? Number.NaN : read(low),
    high: high === undefined ? Number.NaN : read(high),
  }
}

/** "1.57 (1.09–2.27)", in the source's own digits. */
export function publishedText({ estimate, ci95 }: Published): string {
  if (!estimate) return 'not reported'
  return ci95 ? `${minus(estimate)} (${range(ci95[0], ci95[1])})` : minus(estimate)
}

/** "3.17 (2.15–4.67)" from the analysis scale. */
export function effectText(id: MeasureId, { estimate, low, high }: Interval): string {
  const { show } = measures[id]
  return `${show(estimate)} (${range(show(low), show(high))})`
}

/** Arms are the same objects under every filter, so what is worked out of two of them is kept. */
function kept(workOut: Measure['recompute']): Measure['recompute'] {
  const known = new WeakMap<ArmRow, WeakMap<ArmRow, ReturnType<typeof workOut>>>()
  return (arm, versus) => {
    const against = known.get(arm) ?? new WeakMap()
    const effect = against.get(versus) ?? workOut(arm, versus)
    known.set(arm, against.set(versus, effect))
    return effect
  }
}

function fromCounts(
  effectOf: (treated: EventCount, control: EventCount) => Effect | NotEstimable,
  intervalOf?: (treated: EventCount, control: EventCount) => Interval | NotEstimable,
) {
  return (arm: ArmRow, versus: ArmRow): Recomputed | NotEstimable => {
    const apart = heldApart(arm, versus)
    if (apart) return apart
    const [treated, control] = [countOf(arm.result, arm.arm), countOf(versus.result, versus.arm)]
    if (!isEstimable(treated)) return treated
    if (!isEstimable(control)) return control
    const effect = effectOf(treated, control)
    const wald = isEstimable(effect) ? interval95(effect) : effect
    const interval = intervalOf?.(treated, control) ?? wald
    if (!isEstimable(interval)) return interval
    const estimates = corners(treated, control).flatMap(([a, b]) => {
      const at = effectOf(a, b)
      return isEstimable(at) ? [at.estimate] : []
    })
    return {
      ...interval,
      effect,
      derived: [treated, control].some((count) => count.derived || count.standIn),
      moves: [Math.min(interval.estimate, ...estimates), Math.max(interval.estimate, ...estimates)],
    }
  }
}

/**
 * The difference of the risks as reported; its interval and error come from the counts behind them,
 * which for a reported percentage are only the nearest whole numbers.
 */
function differenceOfRisks(arm: ArmRow, versus: ArmRow): Recomputed | NotEstimable {
  const fromWholeCounts = fromCounts(riskDifference, riskDifferenceMiettinenNurminen)(arm, versus)
  const [treated, control] = [riskOf(arm), riskOf(versus)]
  if (!isEstimable(fromWholeCounts) || treated === null || control === null) return fromWholeCounts
  const { effect, moves } = fromWholeCounts
  const estimate = treated - control
  return {
    ...fromWholeCounts,
    estimate,
    effect: isEstimable(effect) ? { ...effect, estimate } : effect,
    moves: [Math.min(estimate, moves[0]), Math.max(estimate, moves[1])],
  }
}

/** The share with the event as reported, 0 to 1: a percentage in its own digits, else from counts. */
export function riskOf({ result, arm }: ArmRow): number | null {
  const count = countOf(result, arm)
  if (!isEstimable(count)) return null
  return count.derived ? Number(result?.percent) / 100 : count.events / count.n
}

const corners = (treated: Count, control: Count) =>
  treated.range.flatMap((a) =>
    control.range.map(
      (b) =>
        [
          { events: a, n: treated.n },
          { events: b, n: control.n },
        ] as const,
    ),
  )

function settled(effect: Effect | NotEstimable): Recomputed | NotEstimable {
  if (!isEstimable(effect)) return effect
  const { estimate } = effect
  return { ...interval95(effect), effect, derived: false, moves: [estimate, estimate] }
}

/** Events over patient-years, where both are reported. */
export function exposureOf(result: Result | undefined) {
  if (result?.events === undefined || !result.personYears) return null
  return { events: result.events, personYears: Number(result.personYears) }
}

/** A mean with its standard error: as reported, from the SD, or from the 95% interval. */
export function meanOf(result: Result | undefined): MeanOfArm | NotEstimable {
  if (!result?.mean)
    return notEstimable(result?.median ? 'a median was reported, not a mean' : 'not reported')
  const mean = Number(result.mean)
  if (result.se) return { mean, se: Number(result.se) }
  if (result.sd && result.n) return { mean, se: Number(result.sd) / Math.sqrt(result.n) }
  if (result.ci95) return { mean, se: (+result.ci95[1] - +result.ci95[0]) / (2 * z95) }
  return notEstimable('no standard error, SD or interval reported')
}
