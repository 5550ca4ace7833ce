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
  }
  return undefined
}
