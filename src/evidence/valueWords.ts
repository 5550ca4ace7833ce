import { isEstimable } from '@/stats/effect'
import type { ArmRow } from './panels'
import type { Value } from './values'
import { decimals, decimalsIn, range } from './words'

/** The 95% interval of an arm's value: the source's digits, or calculated to sensible ones. */
export function intervalText({ result }: ArmRow, { interval, scale, text }: Value): string {
  if (!isEstimable(interval)) return interval.notEstimable
  if (!interval.calculated && result?.ci95) return range(...result.ci95)
  const digits = scale === 'percent' ? 1 : scale === 'rate' ? 2 : decimalsIn(text)
  return range(decimals(digits)(interval.low), decimals(digits)(interval.high))
}

/** "P = 0.002", "P <0.001", "P: NS". */
export function pWords(p: string): string {
  const text = p.replace('<=', '≤')
  return /^\d/.test(text) ? `P = ${text}` : /^[<>≤≥]/.test(text) ? `P ${text}` : `P: ${text}`
}

/** A calculated P value: "0.39", "0.016", "<0.001". */
export function pText(p: number): string {
  if (p < 0.001) return '<0.001'
  return p < 0.1 ? decimals(3)(p) : decimals(2)(p)
}

/** "P <0.001", "P = 0.016". */
export const pFigure = (p: number): string => `P ${p < 0.001 ? '' : '= '}${pText(p)}`

/** A value's figure and what follows it: "7.9" and "per 100 PY", "46.4%" and nothing. */
export function figureAndUnit(text: string): readonly [string, string] {
  const [figure = '', ...unit] = text.split(' ')
  return [figure, unit.join(' ')]
}
