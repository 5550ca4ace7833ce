import { measures } from '@/evidence/measures'
import { midSentence, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import { MarkCard } from '@/ui/MarkCard'
import { type Spot } from '@/ui/useCard'
import { drawnOf, type ForestRow, type Values } from './rows'
import { measureName, publishedWords, textOf, trialWords, verdictOf, type Sides } from './words'

type Props = {
  readonly row: ForestRow
  readonly values: Values
  readonly sides: Sides
  readonly spot: Spot
}

/** A contrast at length, below its mark. What it says is in the row's details and spoken name too. */
export function Card({ row, values, sides, spot }: Props) {
  const { outcome, contrast, endpoint, apart } = row
  const { unit } = measures[row.measure]
  const { label } = measureName([row], row.measure)
  const drawn = drawnOf(row, values)
  return (
    <MarkCard spot={spot} place={placed}>
      <p>
        <ArmMark hue={contrast.arm.hue} tier={contrast.arm.tier} size={10} /> <b>{row.name}</b>{' '}
        against {midSentence(row.control)}
      </p>
      <p>
        {trialWords(row)}, {endpoint.short}, {timeWords(outcome)}
      </p>
      {isEstimable(drawn) ? (
        <p>
          {label} <b>{textOf(row, values)}</b> {unit}
          {values === 'recomputed' && <span className="calc">calc</span>}
          <br />
          {verdictOf(drawn, row, sides)}
        </p>
      ) : (
        <p>Not drawn: {drawn.notEstimable}</p>
      )}
      <p>
        {values === 'recomputed'
          ? `Published: ${publishedWords(row) ?? 'not reported'}`
          : `Recomputed: ${textOf(row, 'recomputed')}`}
        {apart && `; recomputed is ${apart.words}`}
      </p>
      <p>
        <Confidence confidence={outcome.confidence} sources={outcome.sources.length} named />
      </p>
    </MarkCard>
  )
}

const away = 12

/** Right of the mark and below its row, or left of it where there is no room. */
function placed({ left, right, bottom, room }: Spot, width: number) {
  const top = bottom + away
  if (right + away + width <= room) return { left: right + away, top }
  return { left: Math.max(0, left - away - width), top }
}
