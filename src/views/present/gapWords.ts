import { measures, type MeasureId } from '@/evidence/measures'
import type { Value } from '@/evidence/values'
import { decimals, decimalsIn } from '@/evidence/words'
import type { Interval } from '@/stats/effect'

/** How what was found differs from a guess of a percentage or a rate: "9.9 points lower". */
export function valueGap(guess: number, { estimate, text, scale }: Value): string {
  const digits = Math.max(decimalsIn(text), decimalsIn(String(guess)))
  const gap = Number(decimals(digits)(estimate - guess))
  if (gap === 0) return 'exactly as predicted'
  const size = decimals(digits)(Math.abs(gap))
  const unit = scale === 'percent' ? (size === '1' ? ' point' : ' points') : ' per 100 PY'
  return `${size}${unit} ${gap > 0 ? 'higher' : 'lower'}`
}

/** The same of an effect: lower or higher on its own scale, and whether the guess is inside. */
export function effectGap(guess: number, effect: Interval, measure: MeasureId): string {
  const { show, ratio } = measures[measure]
  const inside = guess >= effect.low && guess <= effect.high
  const where = `the prediction is ${inside ? 'inside' : 'outside'} its 95% interval`
  if (show(guess) === show(effect.estimate)) return `as predicted; ${where}`
  const way = effect.estimate > guess ? 'higher' : 'lower'
  const size = ratio ? '' : `${show(Math.abs(effect.estimate - guess))} `
  const unit = measure === 'RD' ? 'points ' : ''
  return `${size}${unit}${way} than predicted; ${where}`
}

/** A guess as its axis shows it: "57%", "2.5". */
export const guessText = (guess: number, scale: Value['scale']) =>
  scale === 'percent' ? `${guess}%` : String(guess)
