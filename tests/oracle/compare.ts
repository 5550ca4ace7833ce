import { asNumber, isList, isObject, nameOf, type Json } from './json'

/** What this project computes for an expected value: a tree of the same shape, refusals included. */
export type Actual =
  | number
  | boolean
  | string
  | undefined
  | null
  | { readonly notEstimable: string }
  | readonly Actual[]
  | { readonly [key: string]: Actual }

/** How far from the expected value a value may lie: rel · |expected| + abs. */
export type Tolerance = { readonly rel: number; readonly abs: number }

export type Rules = {
  readonly tolerance: (path: string, expected: number) => Tolerance
  /** Why the value at a path is not compared; undefined when it must be. */
  readonly outOfScope: (path: string) => string | undefined
  /** Whether the value at a path is no result at all (a name that is a number), or only advisory. */
  readonly aside: (path: string) => boolean
}

/** |actual − expected| / |expected|; 0 where the expected value is within its absolute tolerance of 0. */
export type Deviation = { readonly path: string; readonly size: number }

export type Tally = {
  /** Numbers in the expected tree, those left out by agreement aside. */
  numeric: number
  /** One per number compared. */
  readonly deviations: Deviation[]
  readonly failures: string[]
  /** How many values were left out, by reason. */
  readonly skipped: Map<string, number>
}

export const newTally = (): Tally => ({
  numeric: 0,
  deviations: [],
  failures: [],
  skipped: new Map(),
})

/** Compares every number of an expected tree with the actual one, adding to the tally. */
export function compare(
  expected: Json,
  actual: Actual,
  path: string,
  rules: Rules,
  tally: Tally,
): void {
  if (isObject(expected)) {
    for (const [key, value] of Object.entries(expected))
      compare(value, childOf(actual, key), `${path}.${key}`, rules, tally)
    return
  }
  if (isList(expected)) {
    for (const [i, value] of expected.entries())
      compare(value, childOf(actual, i), `${path}[${labelOf(value) ?? i}]`, rules, tally)
    return
  }
  const wanted = asNumber(expected)
  if (wanted !== undefined) compareNumber(wanted, actual, path, rules, tally)
}

function childOf(actual: Actual, key: string | number): Actual {
  if (typeof actual !== 'object' || actual === null) return undefined
  if (refused(actual)) return actual
  const child = Object.entries(actual).find(([name]) => name === String(key))
  return child?.[1]
}

/** What an entry of a list is about, for the paths in the report. */
function labelOf(entry: Json): string | undefined {
  if (!isObject(entry)) return undefined
  const named = labels.flatMap((key) => entry[key] ?? []).map(nameOf)
  return named.length > 0 ? named.join(' ') : undefined
}

const labels = [
  'method',
  'method_tau',
  'test',
  'estimator',
  'type',
  'group',
  'study',
  'studlab',
  'omitted',
  'added',
  'comparison',
  'design',
  'source',
]

const refused = (actual: Actual): actual is { readonly notEstimable: string } =>
  typeof actual === 'object' && actual !== null && 'notEstimable' in actual

function compareNumber(
  wanted: number,
  actual: Actual,
  path: string,
  rules: Rules,
  tally: Tally,
): void {
  if (rules.aside(path)) return
  tally.numeric++
  const reason =
    rules.outOfScope(path) ?? (refused(actual) ? `refused: ${actual.notEstimable}` : undefined)
  if (reason !== undefined) {
    tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + 1)
    return
  }
  if (typeof actual !== 'number') {
    tally.failures.push(`${path}: expected ${wanted}, nothing is computed`)
    return
  }
  const off = actual === wanted ? 0 : Math.abs(actual - wanted)
  const { rel, abs } = rules.tolerance(path, wanted)
  if (!(off <= (Number.isFinite(wanted) ? rel * Math.abs(wanted) + abs : 0)))
    tally.failures.push(`${path}: expected ${wanted}, got ${actual}`)
  const size = off === 0 || Math.abs(wanted) <= abs ? 0 : off / Math.abs(wanted)
  tally.deviations.push({ path, size })
}
