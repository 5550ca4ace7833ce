import { heterogeneityWords, betweenWords } from '@/evidence/statisticianLine'
import { unpooledWords } from '@/evidence/synthesisWords'
import type { Synthesis } from '@/evidence/synthesize'
import { capital, plural } from '@/evidence/words'
import { predictionText, predictionWithin } from '@/evidence/predictionWithin'
import { isEstimable } from '@/stats/effect'
import { GateSign } from '@/ui/GateSign'
import { peopleIn } from './arms'
import type { Columns } from './columns'
import { Diamond, PredictionBar } from './Pooled'
import { PooledCells } from './PooledCells'
import type { Pooling } from './pooling'
import type { Section } from './sections'

type Props = {
  readonly section: Section
  readonly pooling: Pooling
  readonly columns: Columns
}

/** All results as one: the full answer beside that without what is left out, and how they spread. */
export function Overall({ section, pooling, columns }: Props) {
  const { waiting, full, reduced, shown, gate, between } = pooling
  if (!isEstimable(full.chosen))
    return (
      <tbody className="forest-overall">
        <tr>
          <td colSpan={columns.span} className="forest-unpooled">
            {gate.level === 'red' && <GateSign tone="red" />}
            <b>
              {waiting ?? (full.trials.length === 1 ? 'One trial; nothing to pool' : 'Not pooled')}
            </b>
            {!waiting && full.trials.length !== 1 && `: ${unpooledWords(full, full.chosen)}`}
          </td>
        </tr>
      </tbody>
    )
  const { prediction } = shown
  const leftOut = shown.lines.filter(({ absence }) => absence?.why === 'reader').length
  return (
    <tbody className="forest-overall">
      <Answer of={full} name="All" past={reduced !== null} {...{ section, columns }} />
      {reduced && (
        <Answer
          of={reduced}
          name={`Without ${plural(leftOut, 'result')}:`}
          past={false}
          {...{ section, columns }}
        />
      )}
      {isEstimable(prediction) && (
        <tr>
          <th scope="row" colSpan={columns.before}>
            {columns.narrow
              ? 'Prediction interval'
              : '95% prediction interval: where a new trial would likely fall'}
          </th>
          <td className="forest-plot">
            <PredictionBar of={predictionWithin(section.measure, prediction)} />
          </td>
          <td className="forest-effect" colSpan={columns.after}>
            <span className="forest-expected">{predictionText(section.measure, prediction)}</span>
          </td>
        </tr>
      )}
      <tr>
        <td colSpan={columns.span} className="forest-spread">
          <p>Heterogeneity: {heterogeneityWords(shown)}</p>
          {between && between.groups.length > 1 && <p>{betweenWords(between)}</p>}
        </td>
      </tr>
    </tbody>
  )
}

type AnswerProps = {
  readonly of: Synthesis
  readonly name: string
  readonly past: boolean
  readonly section: Section
  readonly columns: Columns
}

/** One pooled effect as a row; that which no longer counts in grey. */
function Answer({ of, name, past, section, columns }: AnswerProps) {
  const { chosen, trials } = of
  const joined = new Set(
    trials.flatMap(({ entries }) => entries.map(({ candidate }) => candidate.contrast)),
  )
  const rows = section.rows.filter(({ contrast }) => joined.has(contrast))
  const count = plural(trials.length, 'trial')
  return (
    <tr className="forest-answer" data-past={past || undefined}>
      <th scope="row" colSpan={columns.narrow ? 1 : columns.before - 2}>
        <b>
          {name} {count}
        </b>
      </th>
      {!columns.narrow && <td className="forest-n">{peopleIn(rows, 'arm')}</td>}
      {!columns.narrow && <td className="forest-n">{peopleIn(rows, 'versus')}</td>}
      {isEstimable(chosen) ? (
        <>
          <td className="forest-plot">
            <Diamond of={chosen} className={past ? 'forest-grey' : 'forest-black'} />
          </td>
          <PooledCells
            effect={chosen}
            measure={section.measure}
            values={section.values}
            columns={columns}
            weight={1}
            past={past}
          />
        </>
      ) : (
        <td colSpan={columns.span - columns.before} className="forest-effect">
          {capital(chosen.notEstimable)}
        </td>
      )}
    </tr>
  )
}
