import type { Effect, NotEstimable } from './effect'
import { pool, type Pooled, type PoolOptions } from './pool'

/** The pooled effect without each trial in turn, in the order of the trials. */
export const leaveOneOut = (
  effects: readonly Effect[],
  options: PoolOptions,
): readonly (Pooled | NotEstimable)[] =>
  effects.map((_, i) => pool(effects.toSpliced(i, 1), options))

/** The pooled effect after each trial, in the order given. */
export const cumulative = (
  effects: readonly Effect[],
  options: PoolOptions,
): readonly (Pooled | NotEstimable)[] =>
  effects.map((_, i) => pool(effects.slice(0, i + 1), options))
