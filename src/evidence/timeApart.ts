import type { Found } from './gate'
import { trialsIn } from './differing'
import type { Panel } from './panels'
import { capital, listed, timeWords, weeksOf } from './words'

/**
 * Time points lie more than a quarter apart when the earliest is below three quarters of the
 * latest: week 12 beside week 16 is green, beside week 24 amber.
 */
export function timeApart(panels: readonly Panel[]): Found {
  const values = panels.map(({ key, trial, outcome }) => {
    return { key, trial, value: timeWords(outcome).replace('time not', 'not') }
  })
  const timed = panels
    .flatMap((panel) => {
      const weeks = weeksOf(panel.outcome)
      return weeks === undefined ? [] : [{ weeks, panel, words: timeWords(panel.outcome) }]
    })
    .sort((a, b) => a.weeks - b.weeks || (a.words < b.words ? -1 : 1))
  const silent = panels.filter(({ outcome }) => weeksOf(outcome) === undefined)
  const found = { values, unstated: silent.length > 0 }
  const [first, last] = [timed[0], timed.at(-1)]
  if (!first || !last) return { ...found, level: 'green', words: 'Not stated.' }

  const brief = together([...new Set(timed.map(({ words }) => words))])
  const missing = silent.length ? `; not stated for ${trialsIn(silent)}` : ''
  if (first.weeks < 0.75 * last.weeks)
    return {
      ...found,
      level: 'amber',
      words: `${capital(brief)}${missing}. That is more than a quarter apart.`,
      brief,
    }
  const close = brief === first.words ? '' : ', no more than a quarter apart'
  return { ...found, level: 'green', words: `${capital(brief)}${close}${missing}.` }
}

/** "week 12, 14 and 24"; beyond four the first and the last. */
function together(times: readonly string[]): string {
  const [first = '', ...others] = times
  const last = others.at(-1)
  if (!last) return first
  const inWeeks = times.every((time) => /^week [\d.]+$/.test(time))
  const short = (time: string) => (inWeeks ? time.replace('week ', '') : time)
  if (times.length > 4) return `${first} to ${short(last)}`
  return listed([first, ...others.map(short)])
}
