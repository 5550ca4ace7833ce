/**
 * Where a continuous function crosses zero, by Chandrupatla's bracketing method: inverse quadratic
 * steps where they are safe, bisection elsewhere.
 *
 * The two ends must give different signs; an end that is already zero is the answer. Always ends:
 * at most 200 evaluations.
 *
 * @param tolerance absolute, added to the spacing of doubles at the root
 * @source Chandrupatla 1997, Advances in Engineering Software 28:145–149
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 0,
): number {
  let [a, b, c] = [high, low, low]
  let [fa, fb] = [f(a), f(b)]
  let fc = fb
  if (fa === 0) return a
  let t = 0.5
  for (let i = 0; i < 200 && fb !== 0; i++) {
    const x = a + t * (b - a)
    const fx = f(x)
    if (Math.sign(fx) === Math.sign(fa)) [c, fc] = [a, fa]
    else [c, b, fc, fb] = [b, a, fb, fa]
    ;[a, fa] = [x, fx]
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const limit = (2 * Number.EPSILON * Math.abs(best) + tolerance) / Math.abs(b - a)
    if (fa === 0 || limit > 0.5) return best

    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const smooth = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
    const step =
      (fa / (fb - fa)) * (fc / (fb - fc)) +
      ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
    t = smooth && Number.isFinite(step) ? Math.min(1 - limit, Math.max(limit, step)) : 0.5
  }
  return b
}
