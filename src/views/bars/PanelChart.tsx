import {
  Bar as Bars,
  BarChart,
  XAxis,
  YAxis,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
  type BarShapeProps,
} from 'recharts'
import type { ArmRow } from '@/evidence/panels'
import { ArmBar } from './ArmBar'
import { Grid } from './Grid'
import { margin } from './margin'
import { Marks, type MarksProps } from './Marks'

type Props = MarksProps & {
  /** Room for the numbers of the axis; none where a panel to the left shows them. */
  readonly gutter: number
  readonly height: number
}

/** The bars of one panel, between the grid and what Marks draws over them. */
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
      margin={{ ...margin, left: gutter }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      <XAxis dataKey="key" hide />
      <YAxis hide width={0} domain={[0, axis.top]} allowDataOverflow />
      <Bars dataKey="value" barSize={layout.bar} shape={shape} isAnimationActive={false} />
      <Scaled {...marks} gutter={gutter} />
    </BarChart>
  )
}

function Scaled({ gutter, ...marks }: MarksProps & { gutter: number }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const scales = {
    x: (key: string) => x(key, { position: 'middle' }) ?? 0,
    y: (figure: number) => y(Math.min(figure, marks.axis.top)) ?? 0,
  }
  return (
    <>
      <ZIndexLayer zIndex={-100}>
        <Grid {...marks} gutter={gutter} y={scales.y} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={1500}>
        <Marks {...marks} {...scales} />
      </ZIndexLayer>
    </>
  )
}

function shape({ x, y, width, height, payload }: BarShapeProps) {
  const { hue, tier }: Pick<ArmRow, 'hue' | 'tier'> = payload
  return <ArmBar x={x} y={y} width={width} height={height} hue={hue} tier={tier} />
}
