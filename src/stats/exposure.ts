import { notEstimable, type NotEstimable } from './effect'

/** Events over the time at risk: events ≥ 0, personYears > 0. */
export type Exposure = { readonly events: number; readonly personYears: number }

/** Why these exposures cannot be used; undefined when they can. */
export function exposureFault(...exposures: readonly Exposure[]): NotEstimable | undefined {
  for (const { events, personYears } of exposures) {
    if (!Number.isFinite(events) || !Number.isFinite(personYears))
      return notEstimable('a count or the time at risk is missing')
    if (personYears <= 0) return notEstimable('nobody was at risk')
    if (events < 0) return notEstimable('a count is below zero')
    if (![events || 1, personYears].every((x) => x >= 1 / MOST && x <= MOST))
      return notEstimable('a count or the time at risk is out of range')
  }
  return undefined
}

/** Beyond it, and below 1 over it, no one was ever followed. */
const MOST = 1e12
