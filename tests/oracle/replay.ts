import { computeCase } from './cases'
import { compare, newTally, type Rules, type Tally } from './compare'
import { isObject, objectsAt, parseJson, textAt, type Json, type JsonObject } from './json'
import { computeNetwork } from './network'
import { computePairwise } from './pairwise'

/** Replays one file of reference results: recomputes what it expects and compares. */
export function replayFile(text: string): Tally {
  const json = parseJson(text)
  const tally = newTally()
  if (!isObject(json)) return tally
  for (const test of objectsAt(json, 'cases')) {
    const expected: Json = test['expected'] ?? null
    compare(expected, computeCase(test), textAt(test, 'id'), caseRules, tally)
  }
  if ('escalc' in json) replayPairwise(json, tally)
  if (objectsAt(json, 'input').some((row) => 'studlab' in row)) replayNetwork(json, tally)
  return tally
}

const caseRules: Rules = {
  tolerance: (path, expected) => {
    // The reference finds these roots of 1/ψ only to about 1e-5: in case two-22 the lower limit solves
    // 1 / (1 + 16ψ + 36ψ² + 16ψ³ + ψ⁴) = 0.975, which is 0.0015968, not 0.0016079.
    if (path.includes('conditional_mle'))
      return { rel: 1e-3, abs: 1.3e-5 * Math.max(1, expected ** 2) }
    // In arms of 1e5 the reference leaves a z residual near 1e-5; 40-digit arithmetic sides with us.
    if (/score|miettinen|mee/.test(path)) return { rel: 2e-7, abs: 1e-7 }
    if (path.includes('fisher')) return { rel: 1e-7, abs: 0 }
    if (/^[pq]/.test(path) && Math.abs(expected) < 1e-290) return { rel: 1, abs: 1e-290 }
    return { rel: 1e-9, abs: 1e-14 }
  },
  outOfScope: () => undefined,
  aside: () => false,
}

function replayPairwise(file: JsonObject, tally: Tally): void {
  const expected = Object.fromEntries(
    Object.entries(file).filter(([key, value]) => typeof value === 'object' && key !== 'input'),
  )
  const rules = { ...pairwiseRules, outOfScope: pairwiseScope(file) }
  const name = `${textAt(file, 'dataset')} ${textAt(file, 'measure')}`
  compare(expected, computePairwise(file), name, rules, tally)
}

/** Estimators whose last digits depend on where an iteration stops. */
const ITERATIVE = /(?<![A-Z])(REML|PM|ML|EB)(?![A-Z])|profile/

const pairwiseRules: Omit<Rules, 'outOfScope'> = {
  tolerance: (path, expected) => {
    // The reference refits a filled funnel with τ² found to 1e-5 only.
    if (/trimfill\[REML/.test(path)) return { rel: 2e-2, abs: 2e-4 }
    const last = path.split('.').at(-1) ?? ''
    const iterative = ITERATIVE.test(path)
    // A relative error ε of z moves a p-value by about ε z², and z² is about −2 ln p.
    if (/^(p|pval|Q_p|Qp|pval_Q|p_\w+|QEp|QMp|CMH_p|tarone_p)$/.test(last))
      return { rel: iterative ? 1e-7 - 2e-6 * Math.log(expected || 1) : 1e-7, abs: 1e-300 }
    if (!iterative) return { rel: 1e-9, abs: 1e-11 }
    return { rel: 1e-6, abs: /^(I2|tau|lb|ub|est)$/.test(last) ? 1e-6 : 1e-9 }
  },
  // Inputs that these files repeat among what they expect.
  aside: (path) => / GEN\.escalc\.|\.cumulative\.order/.test(path),
}

function pairwiseScope(file: JsonObject): Rules['outOfScope'] {
  const emptyCells = objectsAt(file, 'input').some(
    ({ ai, n1i, ci, n2i }) => ai === 0 || ci === 0 || ai === n1i || ci === n2i,
  )
  return (path) => {
    if (/binary\.bias_/.test(path))
      return 'tests of Harbord, Peters, Schwarzer and Macaskill are not offered'
    if (/meta_inverse/.test(path) && textAt(file, 'measure') === 'RR' && emptyCells)
      return 'another correction: ½, not 1, added to n'
    return undefined
  }
}

function replayNetwork(file: JsonObject, tally: Tally): void {
  const expected = { analyses: file['analyses'] ?? [], expected: file['expected'] ?? {} }
  compare(expected, computeNetwork(file), textAt(file, 'dataset'), networkRules, tally)
}

const networkRules: Rules = {
  tolerance: (path, expected) => {
    if (!path.includes('analyses[REML]')) return { rel: 1e-8, abs: 1e-10 }
    // A τ² below 1e-8 means 0, a τ then below 1e-4.
    const onTauScale = /\.tau$|prediction\.se/.test(path) && Math.abs(expected) < 1e-4
    return { rel: 1e-5, abs: onTauScale ? 1e-4 : 1e-8 }
  },
  outOfScope: (path) => {
    if (/netmeasures_common\.(meanpath|minpar)/.test(path))
      return 'path lengths and parallelism are not offered'
    return /Q_inc_design\[[^\]:]*:[^\]:]*:/.test(path)
      ? 'the split of a multi-arm design by arm depends on its baseline'
      : undefined
  },
  aside: (path) => /contribution_shortestpath|netsplit_SIDDE|\.treat[12]$/.test(path),
}
