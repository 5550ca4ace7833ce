/**
 * What Stirling's formula leaves out of the log factorial.
 *
 *     δ(x) = ln Γ(x+1) − (x + ½) ln x + x − ½ ln 2π
 *
 * Asymptotic series from x = 16; below, δ(x) = δ(x+1) + (x + ½) ln(1 + 1/x) − 1.
 *
 * @param x above zero
 * @source Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function stirlingError(x: number): number {
  let below = 0
  let y = x
  for (; y < 16; y++) below += (y + 0.5) * Math.log1p(1 / y) - 1
  const r = 1 / (y * y)
  const series = 1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188))))
  return below + series / y
}

/**
 * Deviance of a ratio from 1: r − 1 − ln r, without cancellation near r = 1.
 *
 * @param ratio above zero
 * @param excess ratio − 1, which the caller may know with more digits
 */
export function deviance(ratio: number, excess: number): number {
  if (Math.abs(excess) > 0.1) return excess - Math.log(ratio)
  let total = 0
  let power = excess
  for (let k = 2; k < 24; k++) {
    power *= -excess
    total -= power / k
  }
  return total
}

const HALF_LOG_TWO_PI = 0.9189385332046728

/** Natural log of the gamma function; x above zero. */
export const logGamma = (x: number): number =>
  stirlingError(x) + (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI
