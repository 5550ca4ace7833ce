import type { Axis } from './axis'
import type { PanelLayout } from './layout'
import type { Scale } from './rows'

type Props = {
  readonly axis: Axis
  readonly scale: Scale
  readonly layout: PanelLayout
  /** Room for the numbers of the axis; none where a panel to the left shows them. */
  readonly gutter: number
  /** Where a figure stands, in px. */
  readonly y: (figure: number) => number
}

/** What stands under the bars: a line for each number of the axis, and the number. */
export function Grid({ axis: { ticks, top }, scale, layout, gutter, y }: Props) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line
        className="bars-grid"
        x1={gutter}
        x2={layout.width + gutter}
        y1={y(tick)}
        y2={y(tick)}
      />
      {gutter > 0 && (
        <text className="bars-tick" x={gutter - 8} y={y(tick) + 4}>
          {tick}
          {scale === 'percent' && tick === top && '%'}
        </text>
      )}
    </g>
  ))
}
