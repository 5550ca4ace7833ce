import { useMemo } from 'react'
import { usualWeeks } from '@/evidence/networkEntry'
import { networkTopics, type NetworkTopic } from '@/evidence/networkTopics'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { Toggle } from '@/ui/Toggle'
import type { ViewProps } from '@/views/ViewProps'
import { TopicSection } from './TopicSection'
import './network.css'

/** Treatments joined by the trials that compare them, for one endpoint in one disease. */
export function NetworkView({ catalogue, answer }: ViewProps) {
  const { evidence } = catalogue
  const { panels, filters } = answer
  const usual = !filters['time']?.length
  const topics = useMemo(
    () => networkTopics(panels, evidence.agents, usual),
    [panels, evidence, usual],
  )
  const [topic, ...others] = topics
  if (!topic) return <None catalogue={catalogue} answer={answer} usual={usual} />
  return (
    <>
      {others.length > 0 && <Topics topics={topics} evidence={evidence} />}
      <TopicSection key={topic.key} topic={topic} evidence={evidence} usual={usual} />
    </>
  )
}

/** Which network is shown, and the others one could ask for. */
function Topics({ topics, evidence }: { topics: readonly NetworkTopic[]; evidence: Evidence }) {
  const choose = useChoose()
  const [shown] = topics
  const name = ({ endpoint, disease, trials }: NetworkTopic) =>
    `${endpoint.short} in ${evidence.diseases[disease]?.short ?? disease}, ${plural(trials, 'trial')}`
  return (
    <fieldset className="network-topics">
      <legend className="visually-hidden">Network</legend>
      {topics.slice(0, 3).map((topic) => (
        <Toggle key={topic.key} pressed={topic === shown} onPress={() => choose(topic)}>
          {name(topic)}
        </Toggle>
      ))}
      {topics.length > 3 && (
        <select
          className="button small"
          aria-label="More networks"
          value=""
          onChange={({ target }) => {
            const topic = topics.find(({ key }) => key === target.value)
            if (topic) choose(topic)
          }}
        >
          <option value="">{topics.length - 3} more</option>
          {topics.slice(3).map((topic) => (
            <option key={topic.key} value={topic.key}>
              {name(topic)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}

function useChoose() {
  const filters = useExplorer((s) => s.filters)
  const ask = useExplorer((s) => s.ask)
  return ({ disease, slug }: Pick<NetworkTopic, 'disease' | 'slug'>) =>
    ask({ filters: { ...filters, disease: [disease], endpoint: [slug] }, open: '', reference: '' })
}

const anyTime = ['to-week-12', 'week-13-to-26', 'week-27-to-52', 'after-week-52']

/** No network at all: why, and where there is one. */
function None({ catalogue, answer, usual }: ViewProps & { usual: boolean }) {
  const filters = useExplorer((s) => s.filters)
  const ask = useExplorer((s) => s.ask)
  const { evidence } = catalogue
  const later = usual ? networkTopics(answer.panels, evidence.agents, false).length : 0
  const [example] = networkTopics(catalogue.panels, evidence.agents, true)
  return (
    <div className="network-none">
      <p>
        No network here: it takes two randomised trials that count the same endpoint in one disease
        {usual && ` at week ${usualWeeks.from} to ${usualWeeks.to}`}.
      </p>
      {later > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => ask({ filters: { ...filters, time: anyTime } })}
        >
          Look at other times: {plural(later, 'network')}
        </button>
      )}
      {example && (
        <button
          type="button"
          className="button"
          onClick={() =>
            ask({
              filters: { disease: [example.disease], endpoint: [example.slug] },
              q: '',
              open: '',
              reference: '',
            })
          }
        >
          Show the largest: {example.endpoint.short} in{' '}
          {evidence.diseases[example.disease]?.short ?? example.disease},{' '}
          {plural(example.trials, 'trial')}
        </button>
      )}
    </div>
  )
}
