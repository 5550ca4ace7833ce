import { isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { effectsFault } from './pool'
import { sum } from './sum'

/** A contrast of one arm with a control that other arms of its trial may share. */
export type ControlledEffect = Effect & {
  /** Which control: contrasts with the same one are correlated, others are independent. */
  readonly control: string
  /** The control's part of the variance: the covariance of any two contrasts with that control. */
  readonly shared: number
}

/** A trial's effect in each of some groups of its contrasts. */
export type GroupedEffects = {
  readonly effects: readonly number[]
  readonly covariance: readonly (readonly number[])[]
  /** Each contrast's share of its group's effect, in their order; adds up to 1 in each group. */
  readonly weights: readonly number[]
}

/**
 * Effects of groups of contrasts, with the covariance that shared controls cause.
 *
 * Within a group, contrasts with one control are combined by generalised least squares. Their
 * covariance is diagonal but for the control's variance c, so that the inverse has a closed form:
 *
 *     t = se² − c        estimate = Σ(y/t) / Σ(1/t)        variance = 1/Σ(1/t) + c
 *
 * The control enters once, however many doses are set against it. Groups of contrasts with different
 * controls are independent and combined by inverse variance. Two groups that share a control have
 * covariance c, times their weights on that control.
 *
 * @param member the group of each contrast, 0 … count − 1, none empty
 * @returns not estimable where a control's variance is not below that of its contrasts, or where they
 *   disagree on it
 * @source Gleser & Olkin 2009, The Handbook of Research Synthesis and Meta-Analysis, 2nd edition,
 *   chapter 19 (its example is a test)
 * @source Higgins & Whitehead 1996, Statistics in Medicine 15:2733–2749
 */
export function groupContrasts(
  contrasts: readonly ControlledEffect[],
  member: readonly number[],
  count: number,
): GroupedEffects | NotEstimable {
  const fault = effectsFault(contrasts)
  if (fault) return fault
  if (!contrasts.every(({ se, shared }) => shared >= 0 && se ** 2 - shared > 1e-9 * se ** 2))
    return notEstimable('a control has no less variance than a contrast with it')
  const controls = new Map(contrasts.map(({ control, shared }) => [control, shared]))
  if (!contrasts.every(({ control, shared }) => controls.get(control) === shared))
    return notEstimable('contrasts disagree on the variance of their control')
  const own = contrasts.map(({ se, shared }) => se ** 2 - shared)
  const groups = Array.from({ length: count }, (_, g) =>
    combined(
      contrasts.flatMap((contrast, i) => (member[i] === g ? [{ i, t: own[i]!, ...contrast }] : [])),
    ),
  )
  return {
    effects: groups.map(({ estimate }) => estimate),
    covariance: groups.map((a) =>
      groups.map((b) =>
        sum(
          a.controls.map(({ control, weight, shared, own: part }) => {
            const other = b.controls.find((one) => one.control === control)
            return other ? weight * other.weight * (shared + (a === b ? part : 0)) : 0
          }),
        ),
      ),
    ),
    weights: contrasts.map((_, i) => groups[member[i]!]!.weights.get(i) ?? 0),
  }
}

/** A trial's effect over all its contrasts, with Q of the doses around it, and each one's share. */
export type CombinedArms = Effect & {
  readonly weights: readonly number[]
  readonly q: number
  readonly df: number
}

/**
 * One effect of a trial with several arms: the groups above, taken as one.
 *
 *     Q = Σ (y − estimate of its control)²/t, plus that between controls        df = contrasts − 1
 */
export function combineArms(contrasts: readonly ControlledEffect[]): CombinedArms | NotEstimable {
  const fault = effectsFault(contrasts)
  if (fault) return fault
  if (contrasts.length === 1) {
    const [only] = contrasts
    return { estimate: only!.estimate, se: only!.se, weights: [1], q: 0, df: 0 }
  }
  const all = groupContrasts(
    contrasts,
    contrasts.map(() => 0),
    1,
  )
  if (!isEstimable(all)) return all
  const estimate = all.effects[0]!
  const { controls } = combined(
    contrasts.map((contrast, i) => ({ i, t: contrast.se ** 2 - contrast.shared, ...contrast })),
  )
  const q = sum(controls.map((at) => at.q + (at.estimate - estimate) ** 2 / (at.own + at.shared)))
  return {
    estimate,
    se: Math.sqrt(all.covariance[0]![0]!),
    weights: all.weights,
    q,
    df: contrasts.length - 1,
  }
}

type Part = ControlledEffect & { readonly i: number; readonly t: number }

function combined(parts: readonly Part[]) {
  const controls = [...new Set(parts.map(({ control }) => control))].map((control) => {
    const arms = parts.filter((part) => part.control === control)
    const precision = sum(arms.map(({ t }) => 1 / t))
    const estimate = sum(arms.map((arm) => arm.estimate / arm.t)) / precision
    const q = sum(arms.map((arm) => (arm.estimate - estimate) ** 2 / arm.t))
    return { control, arms, precision, estimate, q, own: 1 / precision, shared: arms[0]!.shared }
  })
  const total = sum(controls.map(({ own, shared }) => 1 / (own + shared)))
  const weighted = controls.map((at) => ({ ...at, weight: 1 / (at.own + at.shared) / total }))
  return {
    estimate: sum(weighted.map(({ estimate, weight }) => weight * estimate)),
    controls: weighted,
    weights: new Map(
      weighted.flatMap(({ arms, precision, weight }) =>
        arms.map(({ i, t }) => [i, weight / t / precision] as const),
      ),
    ),
  }
}
