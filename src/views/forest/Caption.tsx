import { abbreviationWords } from '@/evidence/abbreviations'
import { isEstimable } from '@/stats/effect'
import { meaningOf } from '@/views/meaningOf'
import type { Columns } from './columns'
import { drawnOf } from './rows'
import type { Section } from './sections'

type Props = { readonly section: Section; readonly columns: Columns; readonly pooled: boolean }

/** How to read the marks, how the effects were made, and what the endpoint means. */
export function Caption({ section, columns, pooled }: Props) {
  const { rows, values, measure, endpoint, axis } = section
  const drawn = rows.map((row) => drawnOf(row, values)).filter(isEstimable)
  const derived = drawn.some((at) => at.derived)
  const clipped = drawn.some(
    ({ interval }) => interval && (interval.low < axis.low || interval.high > axis.high),
  )
  const bare = drawn.some(({ interval }) => !interval)
  const [about] = [...section.panels, ...section.alone]
  const meaning = about && meaningOf(about.outcome.endpoint, endpoint)
  const differ = rows.some(({ apart }) => apart && !apart.same)
  return (
    <p className="caption forest-caption">
      {pooled
        ? 'Square area is the weight; of results that are not pooled, the precision. '
        : 'Square area is the precision of the effect. '}
      {values === 'published' ? (
        <>
          <Key /> Effects as published; they may be adjusted or stratified.
        </>
      ) : (
        <>
          <Key /> recomputed here from reported counts{methods[measure]}
          {derived && (
            <>
              ; <Key derived /> from counts derived from a percentage, or with the number randomised
              as denominator (≈)
            </>
          )}
          . Published effects may be adjusted or stratified.
        </>
      )}{' '}
      {rows[0] &&
        section.covers.recomputed === 0 &&
        `Nothing could be recomputed: ${why(rows[0])}. `}
      {columns.published &&
        !columns.effects.includes('published') &&
        'The sources state no effect and no P value for these pairs. '}
      {clipped &&
        'An arrow marks an interval that runs past the axis; its true bound is in the text. '}
      {bare && 'A square without a line: the source gives no interval. '}
      {differ &&
        '≠ marks a recomputed effect further from the published one than rounding explains. '}
      Hatched: no usable result, with the reason. Trials differ in patients, time and background
      treatment.{' '}
      {pooled &&
        'A bracket ties doses that share a control group; they enter with their covariance, as one effect per trial. Effects of groups come from one model: they are not head-to-head. '}
      {meaning}{' '}
      {columns.prior &&
        abbreviationWords(rows.map(({ trial }) => trial.priorTherapy.text ?? '').join(' '))}{' '}
      <span data-screen-only>
        Arrow keys go from row to row; Enter opens the sources
        {pooled && ', Delete or a click on a square leaves a result out'}.
      </span>
    </p>
  )
}

const why = ({ recomputed }: Section['rows'][number]) =>
  isEstimable(recomputed) ? '' : recomputed.notEstimable

const methods = {
  RD: ' (interval of Miettinen and Nurminen)',
  RR: ' (Wald interval on the log scale)',
  OR: ' (Wald interval on the log scale)',
  IRR: ' and patient-years (Wald interval on the log scale)',
  HR: '',
  MD: ', means and their standard errors',
} as const

function Key({ derived = false }: { derived?: boolean }) {
  return (
    <svg width={11} height={11} data-agent="mixed" aria-hidden>
      <rect
        className={derived ? 'forest-square derived' : 'forest-square'}
        x={1}
        y={1}
        width={9}
        height={9}
      />
    </svg>
  )
}
