import type { Value } from '@/evidence/values'
import { decimals, decimalsIn } from '@/evidence/words'
import type { Square, SquareScale } from './squareRows'

/** How what was found differs from a guess of a percentage or a rate: "9.9 points lower". */
export function valueGap(guess: number, { estimate, text, scale }: Value): string {
  const digits = Math.max(decimalsIn(text), decimalsIn(String(guess)))
  const gap = Number(decimals(digits)(estimate - guess))
  if (gap === 0) return 'exactly as predicted'
  const size = decimals(digits)(Math.abs(gap))
  const unit = scale === 'percent' ? (size === '1' ? ' point' : ' points') : ' per 100 PY'
  return `${size}${unit} ${gap > 0 ? 'higher' : 'lower'}`
}

/** The same on another scale: lower or higher, and whether the guess is inside the interval. */
export function scaleGap(
  guess: number,
  { estimate, interval }: Pick<Square, 'estimate' | 'interval'>,
  { show, ratio, unit }: Pick<SquareScale, 'show' | 'ratio' | 'unit'>,
): string {
  const inside = interval && guess >= interval.low && guess <= interval.high
  const where = interval
    ? `; the prediction is ${inside ? 'inside' : 'outside'} its 95% interval`
    : ''
  if (show(guess) === show(estimate)) return `as predicted${where}`
  const way = estimate > guess ? 'higher' : 'lower'
  const size = ratio ? '' : `${show(Math.abs(estimate - guess))} `
  const points = unit === 'percentage points' ? 'points ' : ''
  return `${size}${points}${way} than predicted${where}`
}

/** A guess as its axis shows it: "57%", "2.5". */
export const guessText = (guess: number, scale: Value['scale']) =>
  scale === 'percent' ? `${guess}%` : String(guess)
