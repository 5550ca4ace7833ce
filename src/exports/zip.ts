import { strToU8, zipSync } from 'fflate'
import { aboutLines } from './aboutTable'
import { bibtex, cslJson, plainCitations, ris } from './citations'
import { csv } from './csv'
import { json } from './json'
import { trialsIn, type Content, type Leaving } from './leaving'
import { allTables, codebookOf } from './tables'
import { xlsx } from './xlsx'

/** Everything at once: tables, codebook, the records of the trials with their sources, citations. */
export async function zip(leaving: Leaving): Promise<Content> {
  const { endpoints, families, agents, diseases, release } = leaving.evidence
  const tables = allTables(leaving)
  const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const texts: Readonly<Record<string, string>> = {
    'README.txt': readme(leaving),
    ...Object.fromEntries(
      [...tables, codebookOf(tables)].map((table) => [`${table.name}.csv`, csv(table)]),
    ),
    'data.json': json(leaving),
    'citations.bib': bibtex(leaving),
    'citations.ris': ris(leaving),
    'citations.csl.json': cslJson(leaving),
    'citations.txt': plainCitations(leaving),
    ...Object.fromEntries(
      trialsIn(leaving).map((trial) => [`trials/${trial.id}.json`, pretty(trial)]),
    ),
    'vocabulary/endpoints.json': pretty(
      Object.fromEntries(
        Object.entries(endpoints).map(([slug, endpoint]) => [
          slug,
          { ...endpoint, ...leaving.library.definitions[slug] },
        ]),
      ),
    ),
    'vocabulary/families.json': pretty(families),
    'vocabulary/agents.json': pretty(agents),
    'vocabulary/diseases.json': pretty(diseases),
    'claims.json': pretty(leaving.library.claims),
  }
  const workbook = await xlsx(leaving)
  const folder = `jak-evidence-${release}/`
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const)
  const mtime = new Date(`${leaving.day}T12:00:00`)
  return zipSync(
    Object.fromEntries(
      [...files, ['data.xlsx', bytesOf(workbook)] as const].map(([name, bytes]) => [
        `${folder}${name}`,
        bytes,
      ]),
    ),
    { mtime, level: 6 },
  )
}

const bytesOf = (content: Content) => (typeof content === 'string' ? strToU8(content) : content)

const readme = (leaving: Leaving) =>
  `${[
    ...aboutLines(leaving).map(([name, value]) => `${name}: ${value}`),
    '',
    'results.csv, effects.csv, trials.csv, sources.csv: the tables; codebook.csv: what each column holds.',
    'data.xlsx, data.json: the same tables in one file.',
    'trials/: each trial as it is kept, with all its sources. vocabulary/: what the ids mean.',
    'claims.json: statements of two articles, checked. citations.*: every trial, and this selection.',
  ].join('\r\n')}\r\n`
