import {
  Bar as Bars,
  BarChart,
  CartesianGrid,
  XAxis,
  YAxis,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
  type BarShapeProps,
} from 'recharts'
import type { ArmRow } from '@/evidence/panels'
import { ArmBar } from './ArmBar'
import { margin, tickWords } from './frame'
import { Marks, type MarksProps } from './Marks'

type Props = MarksProps & {
  /** Room for the numbers of the axis; none where a panel to the left shows them. */
  readonly gutter: number
  readonly height: number
}

/** The bars of one panel. Whiskers, values and empty places are drawn over them by Marks. */
export function PanelChart({ gutter, height, ...marks }: Props) {
  const { axis, layout, scale } = marks
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
      margin={margin}
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
        tickFormatter={tickWords(axis, scale)}
      />
      <Bars dataKey="value" barSize={layout.bar} shape={shape} isAnimationActive={false} />
      <ZIndexLayer zIndex={1500}>
        <ScaledMarks {...marks} />
      </ZIndexLayer>
    </BarChart>
  )
}

function ScaledMarks(props: MarksProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  return (
    <Marks
      {...props}
      x={(key) => x(key, { position: 'middle' }) ?? 0}
      y={(figure) => y(Math.min(figure, props.axis.top)) ?? 0}
    />
  )
}

function shape({ x, y, width, height, payload }: BarShapeProps) {
  const { hue, tier }: Pick<ArmRow, 'hue' | 'tier'> = payload
  return <ArmBar x={x} y={y} width={width} height={height} hue={hue} tier={tier} />
}
