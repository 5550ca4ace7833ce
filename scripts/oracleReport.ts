import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { methodGroups, type Agreement, type Method } from '@/evidence/methods'
import type { Deviation, Tally } from '../tests/oracle/compare'
import { replayFile } from '../tests/oracle/replay'
import { methodsDocument } from './methodsDocument'

export type OracleReport = {
  readonly lines: readonly string[]
  readonly compared: number
  readonly failed: number
  /** By method; those without reference results are not there. */
  readonly agreements: Readonly<Record<string, Agreement>>
  /** Values that no method, or more than one, has for its own. */
  readonly astray: readonly string[]
}

/** Replays a folder of reference results: what was compared, and how well each method agrees. */
export function oracleReport(folder: string): OracleReport {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, tally: replayFile(readFileSync(join(folder, name), 'utf8')) }))
  const deviations = files.flatMap(({ tally }) => tally.deviations)
  const numeric = files.reduce((sum, { tally }) => sum + tally.numeric, 0)
  const failed = files.reduce((sum, { tally }) => sum + tally.failures.length, 0)
  const share = numeric > 0 ? ((100 * deviations.length) / numeric).toFixed(1) : '0'
  return {
    compared: deviations.length,
    failed,
    ...byMethod(deviations),
    lines: [
      ...files.flatMap(({ name, tally }) => fileLines(name, tally)),
      `${files.length} files: ${deviations.length} of ${numeric} values compared (${share}%), ${failed} failed`,
    ],
  }
}

/** What a report puts into the project: the numbers of the page of methods, and its document. */
export const written = ({ agreements }: Pick<OracleReport, 'agreements'>) => [
  {
    file: 'src/views/methods/deviations.json',
    text: `${JSON.stringify(agreements, null, 2)}\n`,
  },
  { file: 'docs/METHODS.md', text: methodsDocument(agreements) },
]

function fileLines(name: string, { deviations, numeric, skipped, failures }: Tally): string[] {
  const { largest, at } = agreement(deviations)
  const worst = largest > 0 ? `, worst ${largest.toExponential(1)} at ${at}` : ''
  return [
    `${name}: ${deviations.length} of ${numeric} compared${worst}`,
    ...[...skipped].map(([reason, count]) => `    ${count} left out: ${reason}`),
    ...failures.map((failure) => `    FAILED ${failure}`),
  ]
}

function agreement(deviations: readonly Deviation[]): Agreement {
  const none: Deviation = { path: '', size: 0 }
  const { path, size } = deviations.reduce((a, b) => (b.size > a.size ? b : a), none)
  // Two figures: the next ones depend on the machine.
  return { values: deviations.length, largest: Number(size.toPrecision(2)), at: path }
}

function byMethod(deviations: readonly Deviation[]): Pick<OracleReport, 'agreements' | 'astray'> {
  const owned = new Map<string, Deviation[]>()
  const astray: string[] = []
  for (const deviation of deviations) {
    const owners = compared.filter(({ paths }) => paths.test(deviation.path))
    if (owners.length !== 1 || !owners[0])
      astray.push(`${deviation.path}: ${owners.map(({ id }) => id).join(', ') || 'no method'}`)
    else owned.set(owners[0].id, owned.get(owners[0].id)?.concat(deviation) ?? [deviation])
  }
  return {
    astray,
    agreements: Object.fromEntries(
      compared.flatMap(({ id }) => {
        const own = owned.get(id)
        return own ? [[id, agreement(own)] as const] : []
      }),
    ),
  }
}

const compared = methodGroups
  .flatMap((group): readonly Method[] => group.methods)
  .flatMap(({ id, paths }) => (paths instanceof RegExp ? [{ id, paths }] : []))
