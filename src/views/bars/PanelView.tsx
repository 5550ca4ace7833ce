import { memo, useMemo } from 'react'
import { phaseWords } from '@/evidence/trialWords'
import { timeWords } from '@/evidence/words'
import type { Agents } from '@/trial/vocabulary'
import { Verdict } from '@/ui/Verdict'
import { TrialLink } from '@/views/TrialLink'
import type { Axis } from './axis'
import type { PanelLayout } from './layout'
import { namesOf } from './names'
import type { Bar, BarPanel, Scale } from './rows'
import { PaperChart } from './PaperChart'
import { Strip } from './Strip'
import type { StripRows } from './stripRows'
import { usePrinting } from '@/views/usePrinting'
import { useTurn } from '@/views/useTurn'
import { cautionOf, spoken, verdictOf } from './words'

const chartCode = import('./PanelChart')
// Said where the chart would stand.
chartCode.catch(() => {})

type Props = {
  readonly panel: BarPanel
  readonly agents: Agents
  readonly layout: PanelLayout
  readonly axis: Axis
  readonly scale: Scale
  readonly gutter: number
  readonly height: number
  readonly rows: StripRows
  /** What the axis measures, written where it is drawn. */
  readonly unit: string
  /** Other trials here whose patients this pooled analysis holds. */
  readonly twice: string
  /** Another panel here shows the same trial: the outcome's own name tells them apart. */
  readonly named: boolean
  /** The bar that Tab reaches, when it is one of these. */
  readonly at: string
  readonly onArrive: (bar: Bar, mark: SVGGElement) => void
  readonly onShow: (key: string, mark: Element, soon: boolean) => void
  readonly onHide: () => void
  readonly onOpen: (bar: Bar) => void
}

/** One trial: what it is, its bars, and their numbers. */
export const PanelView = memo(function PanelView(props: Props) {
  const { panel, agents, layout, axis, scale, gutter, height, rows, unit, named, at } = props
  const code = useTurn(chartCode)
  const printing = usePrinting()
  const { trial, outcome } = panel.panel
  const nameOf = useMemo(() => namesOf(panel.panel, agents), [panel, agents])
  const labels = useMemo(
    () =>
      new Map(
        panel.bars.map((bar) => [
          bar.key,
          spoken(bar, nameOf(bar.row), bar.control && nameOf(bar.control)),
        ]),
      ),
    [panel, nameOf],
  )
  const primary = panel.bars.find(({ panel: of }) => /primary/.test(of.outcome.role))?.panel
  const { verdict, words } = verdictOf(primary ?? panel.panel)
  const caution = props.twice ? `Same patients as ${props.twice}` : cautionOf(panel.panel)
  const ladder = panel.bars.some(({ step }) => step)
  const { onArrive, onShow, onHide, onOpen } = props
  const handlers = { onArrive, onShow, onHide, onOpen }
  const chart = { bars: panel.bars, names: labels, scale, axis, layout, gutter, height, at }
  return (
    <article className="bars-panel" style={{ width: layout.width + gutter }}>
      <header style={{ paddingLeft: gutter }}>
        {gutter > 0 && <span className="bars-unit">{unit}</span>}
        <h3>
          <TrialLink id={trial.id}>{trial.name}</TrialLink>
        </h3>
        <p>
          {phaseWords(trial)}, {timeWords(outcome)}
        </p>
        {named && <p className="bars-outcome">{outcome.label}</p>}
        {caution && <p className="bars-caution">{caution}</p>}
        <Verdict verdict={verdict}>
          {ladder && primary ? `${primary.endpoint.short}: ${words}` : words}
        </Verdict>
      </header>
      <div className="bars-chart" style={{ height }}>
        {printing ? (
          <PaperChart {...chart} {...handlers} />
        ) : (
          code && <code.PanelChart {...chart} {...handlers} />
        )}
      </div>
      <Strip
        panel={panel}
        nameOf={(bar) => nameOf(bar.row)}
        rows={rows}
        scale={scale}
        layout={layout}
        gutter={gutter}
      />
    </article>
  )
})
