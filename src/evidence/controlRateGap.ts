import { isEstimable } from '@/stats/effect'
import { controlRange, controlRates, type ControlRate } from './controlRates'
import { trialsIn } from './differing'
import type { CheckValue, Found } from './gate'
import type { Panel } from './panels'
import { capital } from './words'

/** Amber where control rates of one endpoint lie more than 15 points apart. */
export function controlRateGap(panels: readonly Panel[]): Found {
  const rates = controlRates(panels)
  const silent = rates.flatMap(({ panel, rate }) =>
    !isEstimable(rate) && rate.notEstimable === 'not reported' ? [panel] : [],
  )
  const found = { values: rates.map(valueOf), unstated: silent.length > 0 }
  const green = (words: string): Found => ({ ...found, level: 'green', words })
  const range = controlRange(rates)
  if (!range) return green(silent.length ? 'Not reported.' : 'There is no rate of a control group.')
  if (new Set(panels.map(({ outcome }) => outcome.endpoint)).size > 1)
    return green('Rates of different endpoints are not compared.')

  const { known, lowest, highest, text, calculated } = range
  const brief = calculated ? `${text}, partly calculated` : text
  const missing = silent.length ? `; not reported for ${trialsIn(silent)}` : ''
  if (highest.rate.estimate - lowest.rate.estimate <= gap + 1e-9) {
    const within = known.length > 1 ? `, no more than ${gap} points apart` : ''
    return green(`${capital(brief)}${within}${missing}.`)
  }
  const [low, high] = [trialsIn([lowest.panel]), trialsIn([highest.panel])]
  const words = `${brief}${missing}. More than ${gap} points lie between ${low} and ${high}: control groups so far apart suggest different patients or conditions.`
  return { ...found, level: 'amber', words, brief }
}

const gap = 15

const valueOf = ({ panel: { key, trial }, row, rate }: ControlRate): CheckValue => {
  if (!row || !isEstimable(rate))
    return { key, trial, value: isEstimable(rate) ? rate.text : rate.notEstimable }
  return { key, trial, value: rate.text, source: row.key, calculated: rate.calculated }
}
