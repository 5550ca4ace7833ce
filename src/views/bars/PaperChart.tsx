import { isEstimable } from '@/stats/effect'
import { ArmBar } from './ArmBar'
import { margin, tickWords } from './frame'
import { Marks, type MarksProps } from './Marks'

type Props = MarksProps & { readonly gutter: number; readonly height: number }

/** PanelChart for paper: the same picture, there at once. Recharts takes a moment to measure. */
export function PaperChart({ gutter, height, ...marks }: Props) {
  const { axis, bars, layout, scale } = marks
  const { slot, bar: width } = layout
  const plot = height - margin.top - margin.bottom
  const y = (figure: number) => margin.top + plot * (1 - Math.min(figure, axis.top) / axis.top)
  const x = (key: string) => gutter + slot * (bars.findIndex((bar) => bar.key === key) + 0.5)
  const words = tickWords(axis, scale)
  return (
    <svg width={layout.width + gutter} height={height}>
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          className="bars-grid"
          x1={gutter}
          x2={layout.width + gutter}
          y1={y(tick)}
          y2={y(tick)}
        />
      ))}
      {gutter > 0 &&
        axis.ticks.map((tick) => (
          <text key={tick} className="bars-tick" x={gutter - 8} y={y(tick) + 4}>
            {words(tick)}
          </text>
        ))}
      {bars.map(
        ({ key, value, row: { hue, tier } }) =>
          isEstimable(value) && (
            <ArmBar
              key={key}
              x={x(key) - width / 2}
              y={y(value.estimate)}
              width={width}
              height={y(0) - y(value.estimate)}
              hue={hue}
              tier={tier}
            />
          ),
      )}
      <Marks {...marks} x={x} y={y} />
    </svg>
  )
}
