import { isEstimable } from '@/stats/effect'
import { ArmBar } from './ArmBar'
import { Grid } from './Grid'
import { margin } from './margin'
import { Marks, type MarksProps } from './Marks'

type Props = MarksProps & { readonly gutter: number; readonly height: number }

/** PanelChart for paper: the same picture, there at once. Recharts takes a moment to measure. */
export function PaperChart({ gutter, height, ...marks }: Props) {
  const { axis, bars, layout } = marks
  const { slot, bar: width } = layout
  const plot = height - margin.top - margin.bottom
  const y = (figure: number) => margin.top + plot * (1 - Math.min(figure, axis.top) / axis.top)
  const x = (key: string) => gutter + slot * (bars.findIndex((bar) => bar.key === key) + 0.5)
  return (
    <svg width={layout.width + gutter} height={height}>
      <Grid {...marks} gutter={gutter} y={y} />
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
