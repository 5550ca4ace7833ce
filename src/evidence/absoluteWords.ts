import type { Endpoint } from '@/trial/vocabulary'
import type { AbsoluteResult } from './absoluteResult'
import { decimals, grouped, midSentence } from './words'

/** Who is compared, as a sentence calls them. */
export type Sides = { readonly treated: string; readonly control: string }

/** An absolute effect as a sentence without its end. */
export function absoluteWords(absolute: AbsoluteResult, who: Sides, endpoint: Endpoint): string {
  const say = { people: peopleSentence, rate: rateSentence, mean: meanSentence }[absolute.scale]
  return say(absolute, who, endpoint)
}

function peopleSentence(
  absolute: AbsoluteResult,
  { treated, control }: Sides,
  endpoint: Endpoint,
): string {
  const largest = Math.max(...[absolute.estimate, absolute.low, absolute.high].map(Math.abs))
  const per = largest < 0.05 ? 1000 : 100
  const count = (share: number) => Number(decimals(0)(per * Math.max(-1, Math.min(1, share))))
  const interval = spanWords(count(absolute.low), count(absolute.high), ['fewer', 'more'])
  const did = verbOf(endpoint)
  const difference = count(absolute.estimate)
  const start = `Of ${grouped(per)} people, about`
  return difference === 0
    ? `${start} as many ${did} with ${treated} as with ${control} (95% interval ${interval})`
    : `${start} ${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'} ${did} with ${treated} than with ${control} (95% interval ${interval})`
}

function rateSentence(
  absolute: AbsoluteResult,
  { treated, control }: Sides,
  endpoint: Endpoint,
): string {
  const count = (rate: number) => Number(decimals(1)(rate))
  const difference = count(absolute.estimate)
  const interval = spanWords(count(absolute.low), count(absolute.high), ['fewer', 'more'], 1)
  const start = `In 100 patient-years, events of ${nameOf(endpoint)}: about`
  return difference === 0
    ? `${start} as many with ${treated} as with ${control} (95% interval ${interval})`
    : `${start} ${decimals(1)(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} with ${treated} than with ${control} (95% interval ${interval})`
}

function meanSentence(
  absolute: AbsoluteResult,
  { treated, control }: Sides,
  endpoint: Endpoint,
): string {
  const rounded = (x: number) => Number(decimals(2)(x))
  const interval = spanWords(rounded(absolute.low), rounded(absolute.high), ['lower', 'higher'], 2)
  const difference = rounded(absolute.estimate)
  const text = decimals(2)(Math.abs(difference))
  return difference === 0
    ? `${endpoint.short} was on average the same with ${treated} as with ${control} (95% interval ${interval})`
    : `${endpoint.short} was on average ${text} ${difference > 0 ? 'higher' : 'lower'} with ${treated} than with ${control} (95% interval ${interval})`
}

/** "22 to 32 more", "3 to 9 fewer", "2 fewer to 5 more". */
function spanWords(
  low: number,
  high: number,
  [less, more]: readonly [string, string],
  digits?: number,
): string {
  const text = (x: number) => {
    const size = Math.abs(x)
    return digits === undefined ? grouped(size) : decimals(digits)(size)
  }
  if (low >= 0 && high >= 0)
    return high === 0 ? 'no difference' : `${text(low)} to ${text(high)} ${more}`
  if (low <= 0 && high <= 0) return `${text(high)} to ${text(low)} ${less}`
  return `${text(low)} ${less} to ${text(high)} ${more}`
}

/** What is wanted is reached; anything else just happens. */
const isGoal = ({ domain, direction }: Endpoint) =>
  domain === 'efficacy' && direction === 'higher-better'

/** A short name that is cut short ("UC rem., adapted Mayo") would stumble in a sentence. */
const abbreviated = /[.,](\s|$)|unstated/

/** What is counted: the short name of a goal, anything else in quotation marks. */
export const nameOf = (endpoint: Endpoint) =>
  isGoal(endpoint) && !abbreviated.test(endpoint.short)
    ? endpoint.short
    : `“${midSentence(endpoint.label)}”`
/** "reached ACR20", "had the outcome “serious infection”". */
export const verbOf = (endpoint: Endpoint) =>
  `${isGoal(endpoint) ? 'reached' : 'had the outcome'} ${nameOf(endpoint)}`
