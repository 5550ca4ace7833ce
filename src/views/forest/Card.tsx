import { useLayoutEffect, useRef, useState } from 'react'
import { measures } from '@/evidence/measures'
import { midSentence, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import { drawnOf, type ForestRow, type Values } from './rows'
import type { Spot } from './useCard'
import { publishedWords, textOf, trialWords, verdictOf, type Sides } from './words'

type Props = {
  readonly row: ForestRow
  readonly values: Values
  readonly sides: Sides
  readonly spot: Spot
}

/** A contrast at length, below its mark. What it says is in the row's details and spoken name too. */
export function Card({ row, values, sides, spot }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const element = card.current
    if (element) setAt(placed(spot, element.offsetWidth))
  }, [spot])
  const { outcome, contrast, endpoint, apart } = row
  const { label, unit } = measures[row.measure]
  const drawn = drawnOf(row, values)
  return (
    <div
      ref={card}
      className="forest-card"
      aria-hidden
      style={at ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
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
    </div>
  )
}

const away = 12

/** Right of the mark and below its row, or left of it where there is no room. */
function placed({ left, right, bottom, room }: Spot, width: number) {
  const top = bottom + away
  if (right + away + width <= room) return { left: right + away, top }
  return { left: Math.max(0, left - away - width), top }
}
