import { useMemo } from 'react'
import { answer as answerTo, type Catalogue } from '@/evidence/catalogue'
import { readUrl } from '@/state/url'
import type { Step } from '@/trial/story'
import { views } from '@/views'
import { BarChart, type Guessing } from './BarChart'
import { barPicture, type BarPicture } from './barRows'
import { barLines, chartWords, squareLines, type Line } from './describe'
import { guessText, scaleGap, valueGap } from './gapWords'
import { LineTable } from './LineTable'
import { PeopleChart } from './PeopleChart'
import { SquareChart } from './SquareChart'
import { squarePicture, type SquarePicture } from './squareRows'
import { Under } from './Under'

type Props = {
  step: Step
  catalogue: Catalogue
  /** The numbers in a table in place of the chart. */
  asTable: boolean
} & Guessing

/** What a step shows: its chart in large, or a view of the explorer. */
export function Picture({ step, catalogue, asTable, ...guessing }: Props) {
  const bars = useMemo(
    () => (step.draw === 'bars' || step.draw === 'people' ? barPicture(step, catalogue) : null),
    [step, catalogue],
  )
  const squares = useMemo(
    () => (step.draw === 'squares' ? squarePicture(step, catalogue) : null),
    [step, catalogue],
  )
  if (step.draw === 'view') return <ViewItself step={step} catalogue={catalogue} />
  const { revealed } = guessing
  const lines: readonly Line[] = bars
    ? barLines(bars, revealed)
    : squares
      ? squareLines(squares, revealed)
      : []
  return (
    <figure className="picture">
      <figcaption className="visually-hidden">{chartWords(lines)}</figcaption>
      {asTable ? (
        <LineTable lines={lines} />
      ) : step.draw === 'people' && bars ? (
        <PeopleChart picture={bars} />
      ) : bars ? (
        <BarChart picture={bars} {...guessing} />
      ) : (
        squares && <SquareChart picture={squares} {...guessing} />
      )}
      {revealed && guessing.guess !== null && (
        <p className="guess-result visually-hidden" role="status">
          {guessWords(step, bars, squares, guessing.guess)}
        </p>
      )}
      <Under step={step} catalogue={catalogue} bars={bars} squares={squares} />
    </figure>
  )
}

/** What was predicted, what was found, and how they differ. */
function guessWords(
  { predict }: Step,
  bars: BarPicture | null,
  squares: SquarePicture | null,
  guess: number,
): string {
  const bar = bars?.groups.flatMap((group) => group.bars).find(({ key }) => key === predict?.figure)
  if (bar)
    return `Predicted ${guessText(guess, bar.value.scale)}, found ${bar.value.text}: ${valueGap(guess, bar.value)}.`
  for (const { scale, rows } of squares?.groups ?? []) {
    const row = rows.find(({ key }) => key === predict?.figure)
    if (row)
      return `Predicted ${scale.show(guess)}, found ${row.text}: ${scaleGap(guess, row, scale)}.`
  }
  return ''
}

function ViewItself({ step, catalogue }: { step: Step; catalogue: Catalogue }) {
  const answer = useMemo(() => {
    const { asked } = readUrl(step.address)
    return answerTo(catalogue, asked.filters, asked.q)
  }, [step, catalogue])
  const { view } = readUrl(step.address).asked
  const shown = views.find(({ id }) => id === view) ?? views[0]
  return shown ? (
    <div className="view-itself">
      <shown.Component catalogue={catalogue} answer={answer} />
    </div>
  ) : null
}
