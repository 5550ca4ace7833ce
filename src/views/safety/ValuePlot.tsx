import { isEstimable } from '@/stats/effect'
import type { Axis } from '@/views/effectAxis'
import { placeOn } from './axis'
import type { Line } from './lines'
import { PlotMark } from './PlotMark'
import { inUnit } from './rows'

type Props = { line: Line; unit: 'rate' | 'share'; axis: Axis }

const isShare = (value: Line['value']) => isEstimable(value) && value.scale === 'percent'

/** An arm's rate or share with its interval; caps on the ends where the interval was reported. */
export function ValuePlot({ line: { row, value }, unit, axis }: Props) {
  if (!inUnit(value, unit))
    return (
      <span className="not-there">
        {unit === 'rate' && isShare(value)
          ? '% of patients, no rate'
          : `${unit === 'rate' ? 'rate' : 'share'} not reported`}
      </span>
    )
  const { interval, estimate } = value
  const at = (x: number) => `${placeOn(axis, x)}%`
  return (
    <svg aria-hidden data-agent={row.hue} data-dose={row.tier}>
      {isEstimable(interval) && (
        <>
          <line
            className="whisker"
            x1={at(interval.low)}
            x2={at(interval.high)}
            y1="50%"
            y2="50%"
          />
          {!interval.calculated &&
            [interval.low, interval.high].map((end) => (
              <line key={end} className="whisker" x1={at(end)} x2={at(end)} y1="32%" y2="68%" />
            ))}
        </>
      )}
      <PlotMark hue={row.hue} x={at(estimate)} />
    </svg>
  )
}
