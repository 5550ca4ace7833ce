import { allOf, type Assessment } from './assessment'
import { listed } from './words'

/** One of the four domains, each 0–10, higher is worse. */
export type AsasDomain = { readonly label: string; readonly before: number; readonly now: number }

const rules = { 20: { percent: 20, units: 1 }, 40: { percent: 40, units: 2 } } as const

/**
 * ASAS20: at least three of four domains better by 20% and 1 unit, the other not worse by 20% and
 * 1 unit. ASAS40: better by 40% and 2 units, the other not worse at all.
 *
 * @source ClinicalTrials.gov NCT04483687, outcome definitions
 */
export function asasResponse(level: 20 | 40, domains: readonly AsasDomain[]): Assessment {
  const { percent, units } = rules[level]
  const better = domains.filter(({ before, now }) => moved(before - now, before, percent, units))
  const others = domains.filter((domain) => !better.includes(domain))
  const worse = others.filter(({ before, now }) =>
    level === 40 ? now > before : moved(now - before, before, percent, units),
  )
  const bar = `${percent}% and ${units} unit${units === 1 ? '' : 's'}`
  return allOf([
    {
      met: better.length >= 3,
      words: `${better.length} of four domains better by at least ${bar}, 3 needed`,
    },
    {
      met: worse.length === 0,
      words: worse.length
        ? `${listed(worse.map(({ label }) => label))} worse${level === 20 ? ` by ${bar}` : ''}`
        : `No other domain worse${level === 20 ? ` by ${bar}` : ''}`,
    },
  ])
}

/**
 * ASAS partial remission: all four domains at 2 or lower.
 *
 * @source ClinicalTrials.gov NCT04483687, outcome definitions
 */
export function asasPartialRemission(domains: readonly AsasDomain[]): Assessment {
  const high = domains.filter(({ now }) => now > 2).map(({ label, now }) => `${label} at ${now}`)
  const words = high.length
    ? `${listed(high)}, 2 or lower needed`
    : 'All four domains at 2 or lower'
  return allOf([{ met: high.length === 0, words }])
}

/** A move counts when it is large on both scales; from zero any percentage is. */
const moved = (by: number, from: number, percent: number, units: number) =>
  by >= units && by * 100 >= percent * from
