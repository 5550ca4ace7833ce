import type { Catalogue } from '@/evidence/catalogue'
import { stated } from '@/evidence/citation'
import { findSource } from '@/evidence/findSource'
import { listed } from '@/evidence/words'
import { authorsOf } from '@/exports/authors'
import type { Trial } from '@/trial/schema'
import type { Step } from '@/trial/story'
import { GateSign } from '@/ui/GateSign'
import type { BarPicture } from './barRows'
import type { SquarePicture } from './squareRows'
import '@/views/Comparability.css'

type Props = {
  step: Step
  catalogue: Catalogue
  bars: BarPicture | null
  squares: SquarePicture | null
}

/** Under a chart: whether it may be compared, who reported it, and what its marks are. */
export function Under({ step, catalogue, bars, squares }: Props) {
  const picture = bars ?? squares
  if (!picture) return null
  const trials = new Set(
    step.figures.flatMap((key) => findSource(catalogue.panels, key)?.panel.trial ?? []),
  )
  const cited = listed([...trials].map(shortCitation))
  return (
    <div className="under" data-bars={bars ? true : undefined}>
      {picture.gate !== 'green' && (trials.size > 1 || picture.groups.length > 1) && (
        <p className="under-gate">
          <GateSign tone={picture.gate} />
          <span>
            <b>{picture.gate === 'red' ? 'Not on one axis.' : 'Compare with care.'}</b>{' '}
            {picture.differs.slice(0, 2).join(' ')}
            {picture.differs.length > 2 && ` And ${picture.differs.length - 2} more.`}
          </span>
        </p>
      )}
      <p>
        {cited}. {marksWords(step, bars, squares)}
      </p>
    </div>
  )
}

function marksWords(step: Step, bars: BarPicture | null, squares: SquarePicture | null): string {
  if (squares) {
    const rows = squares.groups.flatMap((group) => group.rows)
    const marks = rows.some(({ interval }) => interval)
      ? 'Squares and 95% intervals'
      : 'Squares, without interval'
    return rows.some(({ calculated, interval }) => calculated || interval?.calculated)
      ? `${marks}: as published, or calculated where marked.`
      : `${marks}: as published.`
  }
  if (step.draw === 'people')
    return 'Numbers of people are rounded; a difference is worked out before rounding.'
  const drawn = bars?.groups.flatMap((group) => group.bars) ?? []
  const intervals = drawn.flatMap(({ interval }) => interval ?? [])
  const kinds = new Set(intervals.map(({ calculated }) => calculated))
  const said =
    kinds.size === 2
      ? 'as reported (with end caps) or calculated'
      : kinds.has(true)
        ? 'calculated'
        : 'as reported'
  const whiskers = intervals.length ? `Whiskers: 95% intervals, ${said}.` : ''
  const dashed =
    drawn.some(({ control }) => control) && drawn.length > 1 ? 'Dashed: control group.' : ''
  return [whiskers, dashed].filter(Boolean).join(' ')
}

/** "van der Heijde 2013, Arthritis Rheum". */
function shortCitation({ name, publications: [first] }: Trial): string {
  if (!first) return name
  const [author] = authorsOf(first.authors).authors
  const who = [author?.family ?? author?.literal, first.year].filter(Boolean).join(' ')
  return [who, stated(first.journal)].filter(Boolean).join(', ')
}
