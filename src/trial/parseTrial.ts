import { parseFile } from './parseFile'
import { trial as schema, type Result, type Trial } from './schema'

/** Refuses a trial file with the file, the field and the fault in words. */
export function parseTrial(file: string, json: unknown): Trial {
  const parsed = parseFile(file, schema, json)
  const faults = contradictions(parsed)
  if (`${parsed.id}.json` !== file.split('/').at(-1)) faults.push('id: differs from file name')
  if (faults.length) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'))
  return parsed
}

/** What the shape of a file cannot show: names that point nowhere, figures that exclude each other. */
function contradictions(trial: Trial): string[] {
  const { arms, outcomes, sources, primaryEndpointMissedBy = [] } = trial
  const armIds = new Set(arms.map(({ id }) => id))
  const faults = [...repeated(arms), ...repeated(outcomes)].map(
    (id) => `the id ${id} is used twice`,
  )

  for (const id of primaryEndpointMissedBy)
    if (!armIds.has(id)) faults.push(`primaryEndpointMissedBy: unknown arm ${id}`)
  outcomes.forEach((outcome, i) => {
    const at = `outcomes.${i} (${outcome.id})`
    const others = outcome.conflicting ?? []
    if ((outcome.confidence === 'conflict') !== others.length > 0)
      faults.push(`${at}: a conflict names what the other source says, and nothing else does`)
    for (const index of [...outcome.sources, ...others.flatMap(({ source }) => source ?? [])])
      if (!sources[index]) faults.push(`${at}: names source ${index}, which is not listed`)
    for (const id of outcome.setApart?.arms ?? [])
      if (!armIds.has(id)) faults.push(`${at}: sets an unknown arm ${id} apart`)
    for (const result of outcome.results) {
      if (!armIds.has(result.arm)) faults.push(`${at}: unknown arm ${result.arm}`)
      const stated = percentFault(result)
      if (stated && !outcome.note) faults.push(`${at}: ${stated}; explain it in the note`)
    }
    for (const { arm, versus, measure, estimate, ci95, p } of outcome.published) {
      for (const id of [arm, versus])
        if (!armIds.has(id)) faults.push(`${at}: compares an unknown arm ${id}`)
      if (measure === 'p-only' ? !p : !estimate)
        faults.push(`${at}: a published ${measure} without its figure`)
      if (ci95 && estimate && !(+ci95[0] <= +estimate && +estimate <= +ci95[1]))
        faults.push(`${at}: the estimate ${estimate} lies outside ${ci95.join(' to ')}`)
    }
  })
  return faults
}

const repeated = (items: readonly { id: string }[]) =>
  items.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i)

function percentFault(result: Result): string | null {
  if (!result.percent || !result.n || result.events === undefined) return null
  const digits = result.percent.split('.')[1]?.length ?? 0
  const exact = (100 * result.events) / result.n
  if (Math.abs(exact - Number(result.percent)) <= 0.5 * 10 ** -digits + 1e-9) return null
  return `${result.arm}: ${result.events} of ${result.n} is ${exact.toFixed(2)}%, not ${result.percent}%`
}
