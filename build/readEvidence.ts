import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { Evidence, Library } from '../src/trial/evidence'
import { parseTrial } from '../src/trial/parseTrial'
import type { Trial } from '../src/trial/schema'
import { agents, changelog, claims, diseases, endpoints, families } from '../src/trial/vocabulary'
import { readJson, readList } from './readList'

/** Reads and checks all of `data/`; throws with every fault found: file, field, and what is wrong. */
export function readData(folder: string): { evidence: Evidence; library: Library } {
  const faults: string[] = []
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.message : String(fault))
      return undefined
    }
  }
  const list = <S extends v.GenericSchema>(file: string, schema: S) =>
    attempt(() => readList(folder, file, schema))

  const trials = readdirSync(join(folder, 'trials'))
    .filter((file) => file.endsWith('.json'))
    .flatMap(
      (file) => attempt(() => parseTrial(file, readJson(join(folder, 'trials', file), file))) ?? [],
    )
    .sort((a, b) => year(b) - year(a) || a.name.localeCompare(b.name, 'en'))
  const files = {
    trials,
    endpoints: list('endpoints.json', endpoints) ?? {},
    families: list('families.json', families) ?? {},
    agents: list('agents.json', agents) ?? {},
    diseases: list('diseases.json', diseases) ?? {},
    claims: list('claims.json', claims) ?? { articles: {}, claims: [] },
  }
  const changes = list('changelog.json', changelog) ?? []
  if (!faults.length) faults.push(...danglingNames(files))
  if (faults.length) throw new Error(`The evidence in data/ has faults:\n${faults.join('\n')}`)

  const { claims: claimsOfArticles, endpoints: defined, ...rest } = files
  const release = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8)
  const entries = Object.entries(defined)
  return {
    evidence: {
      release,
      ...rest,
      endpoints: Object.fromEntries(
        entries.map(([slug, { label, short, domain, family, kinds, unit, direction, aka }]) => [
          slug,
          { label, short, domain, family, kinds, unit, direction, aka },
        ]),
      ),
    },
    library: {
      claims: claimsOfArticles,
      changelog: changes,
      definitions: Object.fromEntries(
        entries.map(([slug, { means, limits, source }]) => [slug, { means, limits, source }]),
      ),
    },
  }
}

export const readEvidence = (folder: string): Evidence => readData(folder).evidence

const year = ({ publications: [first] }: Trial) => first?.year ?? 0

type Files = Omit<Evidence, 'release'> & Pick<Library, 'claims'>

/** Names that one file uses and another should define. */
function danglingNames(parts: Files): string[] {
  const faults: string[] = []
  const must = (file: string, field: string, name: string, where: object, list: string) => {
    if (!Object.hasOwn(where, name)) faults.push(`${file}: ${field}: ${name} is not in ${list}`)
  }
  const trialIds = Object.fromEntries(parts.trials.map(({ id }) => [id, true]))
  const used = new Set<string>()
  for (const { id, disease, overlaps, arms, outcomes } of parts.trials) {
    const file = `${id}.json`
    must(file, 'disease', disease, parts.diseases, 'diseases.json')
    for (const other of overlaps) must(file, 'overlaps', other, trialIds, 'data/trials')
    for (const arm of arms)
      for (const { agent } of arm.treatments)
        must(file, `arms.${arm.id}`, agent, parts.agents, 'agents.json')
    for (const { id: outcome, endpoint, kind } of outcomes) {
      used.add(endpoint)
      must(file, `outcomes.${outcome}`, endpoint, parts.endpoints, 'endpoints.json')
      const kinds = parts.endpoints[endpoint]?.kinds
      if (kinds && !kinds.includes(kind))
        faults.push(`${file}: outcomes.${outcome}: ${endpoint} is never ${kind} in endpoints.json`)
    }
  }
  for (const [slug, { family, domain }] of Object.entries(parts.endpoints)) {
    must('endpoints.json', slug, family, parts.families, 'families.json')
    const home = parts.families[family]?.domain
    if (home && home !== domain)
      faults.push(`endpoints.json: ${slug}: ${domain}, but its family ${family} is ${home}`)
    if (!used.has(slug)) faults.push(`endpoints.json: ${slug}: no trial uses it`)
  }
  for (const [slug, { licences }] of Object.entries(parts.agents))
    for (const { disease } of licences)
      must('agents.json', slug, disease, parts.diseases, 'diseases.json')
  const figures = new Set(parts.trials.flatMap(figureKeys))
  for (const { id, article, trials, figures: stored = [] } of parts.claims.claims) {
    must('claims.json', id, article, parts.claims.articles, 'its articles')
    for (const trial of trials) must('claims.json', id, trial, trialIds, 'data/trials')
    for (const key of stored) {
      if (!figures.has(key)) faults.push(`claims.json: ${id}: no figure is stored as ${key}`)
      else if (!trials.includes(key.split('.')[0] ?? ''))
        faults.push(`claims.json: ${id}: ${key} is not of one of its trials`)
    }
  }
  return faults
}

/** What a figure is called by: its arm's result, or the effect that a source states. */
const figureKeys = ({ id, outcomes }: Trial) =>
  outcomes.flatMap(({ id: outcome, results, published }) => [
    ...results.map(({ arm }) => `${id}.${outcome}.${arm}`),
    ...published.map(({ arm, versus }) => `${id}.${outcome}.${arm}~${versus}`),
  ])
