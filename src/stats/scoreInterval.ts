import type { Interval, NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'
import { criticalZ, levelFault } from './level'

/** The limits of two sound arms, z standard errors from the data. */
type Limits = (treatment: EventCount, control: EventCount, z: number) => Interval | NotEstimable

/** What Miettinen and Nurminen multiply the variance by; total: people in both arms. */
export const totalOverOneLess = (total: number): number => total / (total - 1)

/** A score interval from two arms at a confidence level, by its limits and a factor of its variance. */
export const scoreInterval =
  (limits: Limits, factor = (_total: number): number => 1) =>
  (treatment: EventCount, control: EventCount, level = 0.95): Interval | NotEstimable =>
    countFault(treatment, control) ??
    levelFault(level) ??
    limits(treatment, control, criticalZ(level) * Math.sqrt(factor(treatment.n + control.n)))
