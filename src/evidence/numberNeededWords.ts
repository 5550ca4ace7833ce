import { numberNeeded, type NumberNeeded } from '@/stats/numberNeeded'
import { isEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { grouped } from './words'

/** What one event more means for the patient. */
export type EventMeans = 'benefit' | 'harm'

/** "NNTB" or "NNTH" with its number and interval, which runs through ∞ where it includes no difference. */
export type NumberNeededWords = { readonly text: string; readonly interval: string }

/**
 * The number needed to treat for one person more with a benefit (NNTB) or with a harm (NNTH), as
 * Altman writes it: "NNTB 7" and "4 to 121", or "NNTB 6 to ∞ to NNTH 48". Rounded up to whole people.
 *
 * @source Altman 1998, BMJ 317:1309–1312
 */
export function numberNeededWords(
  difference: Interval,
  means: EventMeans,
): NumberNeededWords | NotEstimable {
  const needed = numberNeeded(difference)
  if (!isEstimable(needed)) return needed
  const { number, low, high, throughInfinity } = needed
  const text =
    needed.events === 'as many' ? '∞' : `${nameOf(needed.events, means)} ${people(number)}`
  if (!throughInfinity) {
    const [near, far] = [low, high].map(Math.abs).sort((a, b) => a - b)
    return { text, interval: `${people(near ?? number)} to ${people(far ?? number)}` }
  }
  const [fewer, more] = [
    `${nameOf('fewer', means)} ${people(low)}`,
    `${nameOf('more', means)} ${people(high)}`,
  ]
  const ends = needed.events === 'fewer' ? [fewer, more] : [more, fewer]
  return { text, interval: ends.join(' to ∞ to ') }
}

function nameOf(events: Exclude<NumberNeeded['events'], 'as many'>, means: EventMeans) {
  return (events === 'more') === (means === 'benefit') ? 'NNTB' : 'NNTH'
}

const people = (number: number) =>
  Number.isFinite(number) ? grouped(Math.ceil(Math.abs(number) - 1e-9)) : '∞'
