import { kinases, reachOf, selectivityWords } from '@/evidence/signalling'
import { capital } from '@/evidence/words'
import type { Evidence } from '@/trial/evidence'
import type { Signalling } from '@/trial/lessons'
import { ArmMark } from '@/ui/ArmMark'
import { FoldedSources } from '@/views/FoldedSources'
import { reachWords } from './reachWords'

type Props = {
  readonly signalling: Signalling
  readonly nameOf: (agent: string) => string
}

/** Each signal in words: what it uses, what it drives, and what the chosen agent does to it. */
export function SignalTable({ signalling, agent, nameOf }: Props & { agent: string }) {
  const effects = signalling.agents[agent]
  return (
    <table className="lesson-table" aria-label="Signals">
      <thead>
        <tr>
          <th scope="col">Cytokine</th>
          <th scope="col">Receptor</th>
          <th scope="col">JAKs</th>
          <th scope="col">STATs</th>
          <th scope="col">Drives</th>
          {effects && <th scope="col">{nameOf(agent)}</th>}
          <th scope="col">Sources</th>
        </tr>
      </thead>
      <tbody>
        {signalling.signals.map((signal) => {
          const { id, label, receptor, family, jaks, stats, note, drives, sources } = signal
          return (
            <tr key={id} data-reach={effects && reachOf(effects, signal)}>
              <th scope="row">{label}</th>
              <td data-label="Receptor">
                type {receptor}, {family}
              </td>
              <td data-label="JAKs">{jaks.join(', ')}</td>
              <td data-label="STATs">
                {stats.join(', ')}
                {note && <small>{note}</small>}
              </td>
              <td data-label="Drives">{drives}</td>
              {effects && (
                <td data-label={nameOf(agent)}>{reachWords[reachOf(effects, signal)]}</td>
              )}
              <td data-label="Sources">
                <FoldedSources
                  summary={sources.length}
                  sources={sources.flatMap((name) => signalling.sources[name] ?? [])}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What is stated of each agent, kinase by kinase. */
export function AgentTable({ signalling, nameOf, evidence }: Props & { evidence: Evidence }) {
  return (
    <table className="lesson-table" aria-label="Agents and kinases">
      <thead>
        <tr>
          <th scope="col">Agent</th>
          {kinases.map((kinase) => (
            <th key={kinase} scope="col">
              {kinase}
            </th>
          ))}
          <th scope="col">In words</th>
          <th scope="col">Sources</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(signalling.agents).map(([agent, effects]) => {
          const { sources = [], selectivity } = evidence.agents[agent] ?? {}
          return (
            <tr key={agent}>
              <th scope="row">
                <ArmMark hue={agent} tier={3} size={11} /> {nameOf(agent)}
              </th>
              {kinases.map((kinase) => (
                <td key={kinase} data-label={kinase}>
                  {effects[kinase]}
                </td>
              ))}
              <td data-label="In words">{selectivity ?? capital(selectivityWords(effects))}</td>
              <td data-label="Sources">
                <FoldedSources summary={sources.length} sources={sources} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
