import { intervalText } from '@/evidence/valueWords'
import { timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import { MarkCard } from '@/ui/MarkCard'
import { type Spot } from '@/ui/useCard'
import type { ArmName } from './names'
import type { Bar } from './rows'

type Props = {
  readonly bar: Bar
  readonly name: ArmName
  readonly spot: Spot
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** A bar's number at length. It stands beside its bar, or below where there is no room beside. */
export function Card({ bar, name, spot, onEnter, onLeave }: Props) {
  const { value, row, panel } = bar
  const { endpoint, outcome, trial } = panel
  return (
    <MarkCard spot={spot} place={placed} onEnter={onEnter} onLeave={onLeave}>
      <p>
        <ArmMark hue={row.hue} tier={row.tier} /> <b>{name.whole}</b> {trial.name}
      </p>
      {isEstimable(value) ? (
        <p>
          <b>{value.text}</b>
          {value.calculated && <span className="calc">calc</span>} {endpoint.short},{' '}
          {timeWords(outcome)}
          {isEstimable(value.interval) ? (
            <>
              , 95% CI {intervalText(row, value)}
              {value.interval.calculated && <span className="calc">calc</span>}
            </>
          ) : (
            `, interval not estimable: ${value.interval.notEstimable}`
          )}
        </p>
      ) : (
        <p>
          {endpoint.short}: {value.notEstimable}
        </p>
      )}
      <p>
        <Confidence confidence={outcome.confidence} sources={outcome.sources.length} named />
      </p>
    </MarkCard>
  )
}

const away = 10

/** Right of the mark, else left of it, else below it: never over it. */
function placed({ left, right, top, bottom, room }: Spot, width: number, height: number) {
  const beside = Math.max(top, bottom - height - 16)
  if (right + away + width <= room) return { left: right + away, top: beside }
  if (left - away - width >= 0) return { left: left - away - width, top: beside }
  const middle = (left + right - width) / 2
  return { left: Math.max(0, Math.min(middle, room - width)), top: bottom + away }
}
