import type { MeasureId } from '@/evidence/measures'
import { predictionWithin } from '@/evidence/predictionWithin'
import { isEstimable } from '@/stats/effect'
import type { Axis } from '@/views/effectAxis'
import { percentOn } from './axis'
import type { Against, ReferenceRow } from './rows'

type MarkProps = {
  readonly hue: string
  /** Absent for the reference itself. */
  readonly against: ReferenceRow['against']
  readonly axis: Axis
  readonly measure: MeasureId
}

/** Prediction interval pale behind, interval and estimate before it; arrows where it goes on. */
export function Mark({ hue, against, axis, measure }: MarkProps) {
  const none = percentOn(axis, 0)
  return (
    <svg className="network-mark" data-agent={hue} aria-hidden>
      <line className="network-null" x1={none} x2={none} y1="0" y2="100%" />
      {against && <Interval {...{ against, axis, measure }} />}
    </svg>
  )
}

type IntervalProps = Omit<MarkProps, 'hue' | 'against'> & { readonly against: Against }

function Interval({ against, axis, measure }: IntervalProps) {
  const { interval, prediction } = against
  const span = ({ low, high }: { low: number; high: number }) => ({
    x1: percentOn(axis, low),
    x2: percentOn(axis, high),
    y1: '50%',
    y2: '50%',
  })
  return (
    <>
      {isEstimable(prediction) && (
        <line className="network-predict" {...span(predictionWithin(measure, prediction))} />
      )}
      <line className="network-interval" {...span(interval)} />
      {interval.low < axis.low && (
        <svg x="0%" y="50%">
          <path className="network-square" d="M-7 0L1 -4.5V4.5z" />
        </svg>
      )}
      {interval.high > axis.high && (
        <svg x="100%" y="50%">
          <path className="network-square" d="M7 0L-1 -4.5V4.5z" />
        </svg>
      )}
      <svg x={percentOn(axis, interval.estimate)} y="50%">
        <rect className="network-square" x={-4} y={-4} width={8} height={8} />
      </svg>
    </>
  )
}
