import { useMemo, useState, type ReactNode } from 'react'
import type { MeasureId } from '@/evidence/measures'
import { statisticianLine } from '@/evidence/statisticianLine'
import { synthesisSentence } from '@/evidence/synthesisWords'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { Choice } from '@/ui/Choice'
import { Comparability } from '@/views/Comparability'
import { ControlRates } from '@/views/ControlRates'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Sentence } from '@/views/Sentence'
import { TrialLink } from '@/views/TrialLink'
import { wideArms } from './arms'
import { Caption } from './Caption'
import { columnsOf, type Room } from './columns'
import { describe } from './describe'
import { ForestTable } from './ForestTable'
import { Checks } from './Checks'
import { PoolSettings } from './PoolSettings'
import { LeftOut } from './LeftOut'
import type { Section } from './sections'
import { usePooling } from './usePooling'
import { measureName, publishedWords, sidesOf, titleOf } from './words'

type Props = {
  readonly section: Section
  readonly evidence: Evidence
  readonly room: Room
  /** How the reader narrowed the trials down. */
  readonly filtered: string
  /** What can be set for all sections. */
  readonly options: ReactNode
}

/** One endpoint in words and as a forest; what it leaves out is named below. */
export function SectionView({ section, evidence, room, filtered, options }: Props) {
  const { rows, covers, values } = section
  const { treated, control } = sidesOf(rows, evidence.agents)
  const sides = useMemo(() => ({ treated, control }), [treated, control])
  const words = useMemo(() => describe(section, sides), [section, sides])
  const published = rows.some((row) => publishedWords(row) !== null)
  const recomputed = covers.recomputed > 0
  const wide = wideArms(section)
  const pooling = usePooling(section, evidence)
  const pooled = isEstimable(pooling.full.chosen)
  const columns = useMemo(
    () => columnsOf(room, { recomputed, published }, values, wide, pooled),
    [room, recomputed, published, values, wide, pooled],
  )
  const [lit, setLit] = useState('')
  const title = titleOf(section, evidence)
  const name = section.endpoint.label
  const id = `forest-${section.key}`
  if (!rows.length)
    return (
      <section className="forest-section" aria-labelledby={id}>
        <h2 id={id}>{name}</h2>
        <Alone section={section} />
      </section>
    )
  return (
    <section className="forest-section" aria-labelledby={id}>
      <h2 id={id}>
        <EndpointTerm slug={section.panels[0]?.outcome.endpoint ?? ''}>{name}</EndpointTerm>
        {title.slice(name.length)}
      </h2>
      {pooling.waiting && (
        <p className="forest-lead" role="status">
          {pooling.waiting}
        </p>
      )}
      {pooled && (
        <p className="forest-lead">
          {synthesisSentence(pooling.shown, { endpoint: section.endpoint, evidence, filtered })}
        </p>
      )}
      <p className="forest-words">
        <Sentence parts={words} />
      </p>
      <Comparability gate={section.gate} />
      <div className="forest-tools">
        <MeasureChoice section={section} short={room.narrow} />
        <ValuesChoice section={section} short={room.narrow} />
        {options}
        {pooling.full.trials.length > 1 && <PoolSettings section={section} />}
      </div>
      <ForestTable {...{ section, sides, columns, pooling, lit, onLit: setLit }} label={title} />
      <LeftOut section={section} pooling={pooling} />
      {pooled && <p className="forest-statistics">{statisticianLine(pooling.shown)}</p>}
      {pooled && pooling.full.trials.length > 2 && (
        <Checks {...{ section, pooling, lit, onLit: setLit }} />
      )}
      <ControlRates gate={section.gate} />
      <Caption section={section} columns={columns} pooled={pooled} />
      {section.alone.length > 0 && <Alone section={section} />}
    </section>
  )
}

function MeasureChoice({ section, short }: { section: Section; short: boolean }) {
  const ask = useExplorer((s) => s.ask)
  const options = section.measures.map((id) => ({
    id,
    label: measureName(section.rows, id)[short ? 'short' : 'label'],
  }))
  return (
    <Choice<MeasureId>
      label="Effect"
      labelled={!short}
      options={options}
      value={section.measure}
      onChange={(measure) => ask({ measure })}
    />
  )
}

function ValuesChoice({ section, short }: { section: Section; short: boolean }) {
  const ask = useExplorer((s) => s.ask)
  const { covers, rows, values } = section
  const option = (id: 'published' | 'recomputed', name: string) => ({
    id,
    label: `${name} ${covers[id]} of ${rows.length}`,
    disabled: covers[id] === 0,
  })
  return (
    <Choice
      label="Values"
      labelled={!short}
      options={[option('published', 'Published'), option('recomputed', 'Recomputed')]}
      value={values}
      onChange={(next) => ask({ values: next })}
    />
  )
}

/** Results without anything to compare them with; they are named, and shown elsewhere. */
function Alone({ section: { alone } }: { section: Section }) {
  const ask = useExplorer((s) => s.ask)
  const trials = [...new Map(alone.map(({ trial }) => [trial.id, trial])).values()]
  const several = alone.some(
    ({ arms }) => arms.filter(({ arm, result }) => arm.role === 'placebo' && result).length > 1,
  )
  return (
    <p className="forest-alone">
      Nothing to compare with{several && ', or several placebo groups that the sources do not pair'}
      :{' '}
      {trials.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <TrialLink id={id}>{name}</TrialLink>
        </span>
      ))}
      .{' '}
      <span data-screen-only>
        {trials.length === 1 ? 'It is' : 'They are'} in the{' '}
        <button type="button" className="text-button" onClick={() => ask({ view: 'table' })}>
          table
        </button>{' '}
        and in the{' '}
        <button type="button" className="text-button" onClick={() => ask({ view: 'bars' })}>
          bars
        </button>
        .
      </span>
    </p>
  )
}
