import {
  Bar as Bars,
  BarChart,
  CartesianGrid,
  XAxis,
  YAxis,
  ZIndexLayer,
  type BarShapeProps,
} from 'recharts'
import { Marks, type MarksProps } from './Marks'

type Props = MarksProps & {
  /** Room for the numbers of the axis; none where a panel to the left shows them. */
  readonly gutter: number
  readonly height: number
}

/** The bars of one panel. Whiskers, values and empty places are drawn over them by Marks. */
export function PanelChart({ gutter, height, ...marks }: Props) {
  const { axis, layout } = marks
  const data = marks.bars.map(({ key, value, row }) => ({
    key,
    value: 'estimate' in value ? value.estimate : null,
    hue: row.hue,
    tier: row.tier,
  }))
  return (
    <BarChart
      width={layout.width + gutter}
      height={height}
      data={data}
      margin={{ top: 34, right: 0, bottom: 6, left: 0 }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--c-grid)" />
      <XAxis dataKey="key" hide />
      <YAxis
        hide={gutter === 0}
        width={gutter}
        domain={[0, axis.top]}
        ticks={[...axis.ticks]}
        interval={0}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tickMargin={8}
        tick={{ fill: 'var(--c-ink-3)', fontSize: 11 }}
        tickFormatter={(tick: number) =>
          marks.scale === 'percent' && tick === axis.top ? `${tick}%` : String(tick)
        }
      />
      <Bars dataKey="value" barSize={layout.bar} shape={shape} isAnimationActive={false} />
      <ZIndexLayer zIndex={1500}>
        <Marks {...marks} />
      </ZIndexLayer>
    </BarChart>
  )
}

function shape({ x, y, width, height, payload }: BarShapeProps) {
  const { hue, tier }: { hue: string; tier: number } = payload
  return (
    <g data-agent={hue} data-dose={tier}>
      <path
        className={hue === 'active' ? 'mark bars-hatched' : 'mark'}
        d={`M${x + 0.9} ${y + height}v${-Math.max(0, height - 0.9)}h${width - 1.8}v${Math.max(0, height - 0.9)}`}
      />
    </g>
  )
}
