import { notEstimable, type NotEstimable } from './effect'

/** People with at least one event, out of the people analysed: 0 ≤ events ≤ n, n > 0. */
export type EventCount = { readonly events: number; readonly n: number }

/** Why these counts cannot be used; undefined when they can. */
export function countFault(...counts: readonly EventCount[]): NotEstimable | undefined {
  for (const { events, n } of counts) {
    if (!Number.isFinite(events) || !Number.isFinite(n)) return notEstimable('a count is missing')
    if (n <= 0) return notEstimable('nobody was analysed')
    if (events < 0) return notEstimable('a count is below zero')
    if (events > n) return notEstimable('more people with the event than people analysed')
    if (n > MOST || [events, n - events].some((part) => part > 0 && part < 1 / MOST))
      return notEstimable('a count is out of range')
  }
  return undefined
}

/** Why two sound arms have no ratio: the event in nobody, or in everybody; undefined when they have. */
export function ratioFault(treatment: EventCount, control: EventCount): NotEstimable | undefined {
  const events = treatment.events + control.events
  if (events === 0) return notEstimable('no event in either arm')
  if (events === treatment.n + control.n) return notEstimable('every participant had the event')
  return undefined
}

/** More people than there are; 1 over it, less of one than any correction adds. */
const MOST = 1e10
