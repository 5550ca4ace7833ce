import { useMemo } from 'react'
import { comparability, type Gate } from '@/evidence/comparability'
import { measures, type MeasureId } from '@/evidence/measures'
import {
  networkOf,
  partOf,
  sizeWords,
  type Network,
  type NetworkTreatment,
} from '@/evidence/network'
import { networkMeasures } from '@/evidence/networkComparisons'
import { networkReference } from '@/evidence/networkReference'
import { partsOf } from '@/evidence/networkShape'
import { type NetworkTopic } from '@/evidence/networkTopics'
import type { NetworkQuestion, SolvedNetwork } from '@/evidence/solveNetwork'
import { useExplorer } from '@/state/explorer'
import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { Choice } from '@/ui/Choice'
import { useMedia } from '@/ui/useMedia'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Comparability } from '@/views/Comparability'
import { ControlRates } from '@/views/ControlRates'
import { useAnswer } from '@/views/useAnswer'
import { Graph } from './Graph'
import { Inconsistency } from './Inconsistency'
import { League } from './League'
import { Members } from './Members'
import { PairDrawer } from './PairDrawer'
import { Reference } from './Reference'
import { describe, partsWords, statisticsWords, titleOf, windowWords } from './words'

type Props = {
  readonly topic: NetworkTopic
  readonly evidence: Evidence
  readonly usual: boolean
}

/** The network of one endpoint in one disease. */
export function TopicSection({ topic, evidence, usual }: Props) {
  const asked = useExplorer((s) => s.measure)
  const measure = networkMeasures.find((id) => id === asked) ?? 'OR'
  const whole = useMemo(
    () => networkOf(topic.panels, evidence.agents, { measure, usual }),
    [topic, evidence, measure, usual],
  )
  if (!isEstimable(whole)) return <p className="banner">No network: {whole.notEstimable}.</p>
  if (whole.trials.length < 2)
    return (
      <p className="banner">
        No network: only {whole.trials.length} of the trials has a result that can be compared.
      </p>
    )
  return <Connected whole={whole} evidence={evidence} rule={windowWords(usual)} />
}

type ConnectedProps = {
  readonly whole: Network
  readonly evidence: Evidence
  readonly rule: string
}

/** The part of the network that holds the reference. */
function Connected({ whole, evidence, rule }: ConnectedProps) {
  const asked = useExplorer((s) => s.reference)
  const model = useExplorer((s) => (s.model === 'common' ? s.model : 'random'))
  const narrow = useMedia('(max-width: 719px)')
  const parts = useMemo(
    () => partsOf(whole.pairs.map(({ a, b }) => [a.id, b.id] as const)),
    [whole],
  )
  const reference = networkReference(whole, parts, asked)
  const network = useMemo(() => {
    const part = parts.find((ids) => reference && ids.includes(reference.id)) ?? []
    return partOf(whole, part)
  }, [whole, parts, reference])
  const gate = useMemo(
    () =>
      comparability(
        network.trials.map(({ panel }) => panel),
        evidence,
        'estimate',
      ),
    [network, evidence],
  )
  const better = network.endpoint.direction === 'higher-better' ? 'large' : 'small'
  const question = useMemo(
    (): NetworkQuestion => ({
      comparisons: network.trials.flatMap(({ comparisons }) => comparisons),
      model,
      better,
    }),
    [network, model, better],
  )
  const solved = useAnswer(question, solver)
  if (!reference) return null
  const name = network.endpoint.label
  return (
    <section className="network" aria-labelledby="network-title">
      <Comparability gate={gate} />
      <h2 id="network-title">
        <EndpointTerm slug={network.trials[0]?.panel.outcome.endpoint ?? ''}>{name}</EndpointTerm>
        {titleOf(network, evidence).slice(name.length)}
      </h2>
      {parts.length > 1 && <p className="banner">{partsWords(whole, parts)}</p>}
      {gate.level === 'red' ? (
        <Members network={network} agents={evidence.agents} rule={rule} />
      ) : (
        <Answered {...{ gate, network, whole, evidence, reference, solved, model, narrow, rule }} />
      )}
    </section>
  )
}

const solver = {
  start: () => new Worker(new URL('./networkWorker.ts', import.meta.url), { type: 'module' }),
  here: async () => (await import('@/evidence/solveNetwork')).solveNetwork,
}

type AnsweredProps = {
  readonly gate: Gate
  readonly network: Network
  readonly whole: Network
  readonly evidence: Evidence
  readonly reference: NetworkTreatment
  readonly solved: SolvedNetwork | NotEstimable | null
  readonly model: 'random' | 'common'
  readonly narrow: boolean
  readonly rule: string
}

function Answered(props: AnsweredProps) {
  const { gate, network, whole, evidence, reference, solved, model, narrow, rule } = props
  const there = solved && isEstimable(solved) ? solved : null
  return (
    <>
      <div aria-live="polite" aria-busy={!solved}>
        {there ? (
          <Words network={network} solved={there} reference={reference} model={model} />
        ) : (
          <p className="network-words">
            {solved && !isEstimable(solved)
              ? `Not estimable: ${solved.notEstimable}.`
              : 'Computing the network…'}
          </p>
        )}
      </div>
      <Settings whole={whole} reference={reference} model={model} />
      <div className="network-top">
        <Graph network={network} reference={reference.id} narrow={narrow} />
        <Members network={network} agents={evidence.agents} rule={rule} />
      </div>
      {there && <Reference {...{ gate, network, reference, narrow }} solved={there} />}
      <ControlRates gate={gate} />
      {there && (
        <>
          <section className="network-part" aria-labelledby="network-league">
            <h3 id="network-league">League table</h3>
            <p>
              {measures[network.measure].label} of the row against the column with its 95% interval;
              bold where that excludes {measures[network.measure].ratio ? 1 : 0}. Below it the
              trials that compare the two directly.{' '}
              <span data-screen-only>Choose a cell to see what it rests on.</span>
            </p>
            <League network={network} solved={there} />
          </section>
          <Inconsistency network={network} solved={there} />
          <PairDrawer network={network} solved={there} agents={evidence.agents} />
        </>
      )}
    </>
  )
}

type WordsProps = {
  readonly network: Network
  readonly solved: SolvedNetwork
  readonly reference: NetworkTreatment
  readonly model: 'random' | 'common'
}

function Words({ network, solved, reference, model }: WordsProps) {
  return (
    <>
      <p className="network-words">{describe(network, solved, reference).join(' ')}</p>
      <p className="network-method">
        Exploratory: put together here from {sizeWords(network)}; everything but the trials’ own
        figures is calculated. {statisticsWords(network, solved, model)}.
      </p>
    </>
  )
}

type SettingsProps = {
  readonly whole: Network
  readonly reference: NetworkTreatment
  readonly model: 'random' | 'common'
}

function Settings({ whole, reference, model }: SettingsProps) {
  const ask = useExplorer((s) => s.ask)
  return (
    <div className="network-tools">
      <Choice<MeasureId>
        label="Effect"
        labelled
        options={networkMeasures.map((id) => ({ id, label: measures[id].label }))}
        value={whole.measure}
        onChange={(measure) => ask({ measure })}
      />
      <Choice
        label="Model"
        labelled
        options={[
          { id: 'random', label: 'Random effects' },
          { id: 'common', label: 'Common effect' },
        ]}
        value={model}
        onChange={(next) => ask({ model: next })}
      />
      <label className="network-menu">
        Reference
        <select
          className="button small"
          value={reference.id}
          onChange={(event) => ask({ reference: event.target.value })}
        >
          {whole.treatments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
