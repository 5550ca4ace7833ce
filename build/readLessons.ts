import type { Evidence } from '../src/trial/evidence'
import { composites, regulators, signalling, terms, type Lessons } from '../src/trial/lessons'
import { readList } from './readList'

/** Reads and checks what is taught, against the evidence whose names it uses. */
export function readLessons(folder: string, evidence: Evidence): Lessons {
  const lessons = {
    terms: readList(folder, 'terms.json', terms),
    signalling: readList(folder, 'signalling.json', signalling),
    composites: readList(folder, 'composites.json', composites),
    regulators: readList(folder, 'regulators.json', regulators),
  }
  const faults = danglingNames(lessons, evidence)
  if (faults.length) throw new Error(`The lessons in data/ have faults:\n${faults.join('\n')}`)
  return lessons
}

function danglingNames(
  { terms: defined, signalling: { signals, sources, agents, cautions } }: Lessons,
  evidence: Evidence,
): string[] {
  const faults: string[] = []
  const must = (file: string, field: string, name: string, where: object, list: string) => {
    if (!Object.hasOwn(where, name)) faults.push(`${file}: ${field}: ${name} is not in ${list}`)
  }
  const known = { ...defined, ...evidence.endpoints }
  for (const [slug, { family, related }] of Object.entries(defined)) {
    if (Object.hasOwn(evidence.endpoints, slug))
      faults.push(`terms.json: ${slug}: is an endpoint already`)
    if (family) must('terms.json', slug, family, evidence.families, 'families.json')
    for (const other of related) must('terms.json', slug, other, known, 'terms or endpoints')
  }
  for (const { id, sources: named } of signals)
    for (const name of named) must('signalling.json', id, name, sources, 'its sources')
  for (const { text, source } of cautions)
    must('signalling.json', text.slice(0, 20), source, sources, 'its sources')
  for (const agent of Object.keys(agents))
    must('signalling.json', 'agents', agent, evidence.agents, 'agents.json')
  for (const [agent, { kind }] of Object.entries(evidence.agents))
    if (kind.endsWith('-inhibitor')) must('agents.json', 'kind', agent, agents, 'signalling.json')
  return faults
}
