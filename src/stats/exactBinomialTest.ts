import { betaTails } from './betaDistribution'
import { logGamma } from './stirlingError'

/**
 * Exact two-sided p-values for x successes of n with success probability p.
 *
 * `minimumLikelihood` adds all outcomes no likelier than the one seen; `central` doubles the smaller
 * tail, at most 1.
 *
 * @param x 0 to n, whole
 * @param p between 0 and 1
 * @returns both, 0 to 1
 * @source Clopper & Pearson 1934, Biometrika 26:404–413
 */
export function exactBinomialTest(x: number, n: number, p: number) {
  const atMost = (k: number) => (k >= n ? 1 : k < 0 ? 0 : betaTails(p, 1 - p, k + 1, n - k).upper)
  const atLeast = (k: number) => (k <= 0 ? 1 : k > n ? 0 : betaTails(p, 1 - p, k, n - k + 1).lower)
  /** Up to a constant. */
  const logLikelihood = (k: number) =>
    -logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p)

  const seen = logLikelihood(x) + 1e-7
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const below = last((k) => logLikelihood(k) <= seen, -1, mode)
  const above = n - last((k) => logLikelihood(n - k) <= seen, -1, n - mode)
  const minimumLikelihood =
    logLikelihood(mode) <= seen ? 1 : Math.min(1, atMost(below) + atLeast(above))
  return { minimumLikelihood, central: Math.min(1, 2 * Math.min(atMost(x), atLeast(x))) }
}

/** The last whole number above `from` and below `to` for which a rule holds that holds up to it. */
function last(holds: (k: number) => boolean, from: number, to: number): number {
  let [yes, no] = [from, to]
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}
