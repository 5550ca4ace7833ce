import { controlOf } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'
import { controlRate, valueIn, type TableRow } from './rows'

/**
 * A share and its 95% interval on the axis of its column, from 0 to `top`. End caps mean reported;
 * the dashed line is the control of the same trial. It fills its cell, however high that is; the
 * figures stand beside it in words.
 */
export function IntervalMark({ row, top }: { row: TableRow; top: number }) {
  const value = valueIn(row)
  if (!isEstimable(value) || value.scale !== 'percent') return null
  const { estimate, interval } = value
  const { hue, tier } = row.arm
  const control = controlRate(row.panel)
  const place = (share: number) => `${(100 * share) / top}%`
  const at = place(estimate)
  return (
    <svg className="axis-mark" data-agent={hue} data-dose={tier} aria-hidden>
      {control !== null && (
        <line
          className="control-line"
          x1={place(control)}
          x2={place(control)}
          y2={row.arm === controlOf(row.panel) ? '50%' : '100%'}
        />
      )}
      <svg y="50%" overflow="visible">
        {isEstimable(interval) && (
          <g className="whisker">
            <line x1={place(interval.low)} x2={place(interval.high)} />
            {!interval.calculated &&
              limits.map((limit) => (
                <line
                  key={limit}
                  x1={place(interval[limit])}
                  x2={place(interval[limit])}
                  y1={-4}
                  y2={4}
                />
              ))}
          </g>
        )}
        {hue === 'active' ? (
          <rect className="mark" x={at} y={-4.5} width={9} height={9} transform="translate(-4.5)" />
        ) : (
          <circle className="mark" cx={at} r={5} />
        )}
      </svg>
    </svg>
  )
}

const limits = ['low', 'high'] as const
