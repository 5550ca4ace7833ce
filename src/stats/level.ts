import { notEstimable, z95, type NotEstimable } from './effect'
import { normalQuantile } from './normal'

/** Why a confidence level (0.95 for 95%) cannot be used; undefined when it can. */
export function levelFault(level: number): NotEstimable | undefined {
  return level > 0 && level < 1
    ? undefined
    : notEstimable('the confidence level must lie between 0 and 1')
}

/** Half-width, in standard errors, of a two-sided normal interval; 0 < level < 1. */
export const criticalZ = (level: number): number =>
  level === 0.95 ? z95 : -normalQuantile((1 - level) / 2)
