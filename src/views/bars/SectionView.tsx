import {
  Fragment,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { isEstimable } from '@/stats/effect'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { Comparability } from '@/views/Comparability'
import { ControlRates } from '@/views/ControlRates'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Sentence } from '@/views/Sentence'
import { Caption } from './Caption'
import { Card, type Spot } from './Card'
import { describe } from './describe'
import { contrastOf, differenceOf } from './difference'
import { panelLayout, rowsOf } from './layout'
import { Legend } from './Legend'
import { namesOf } from './names'
import { PanelView } from './PanelView'
import { Row } from './Row'
import type { Bar, BarPanel } from './rows'
import type { Section } from './sections'
import { isRatio, type StripRows } from './Strip'
import { useWidth } from './useWidth'

type Props = {
  readonly section: Section
  readonly evidence: Evidence
  /** What can be set for all sections; it stands beside the first title. */
  readonly options: ReactNode
}

/** One endpoint in words, as small multiples, and what to know about them. */
export function SectionView({ section, evidence, options }: Props) {
  const { groups, scale, slug, endpoint, rungs } = section
  const { agents, diseases } = evidence
  const { ref: plot, width } = useWidth<HTMLDivElement>()
  const panels = useMemo(() => groups.flatMap((group) => group.panels), [groups])
  const rows = useMemo(() => stripRows(panels), [panels])
  const { at, shown, ...marks } = useMarks(panels)
  const gutter = width < 520 ? 76 : 88
  const laidOut = (panel: BarPanel) => {
    const names = panel.panel.arms.map(namesOf(panel.panel, agents))
    return { panel, layout: panelLayout(names, Math.max(1, rungs.length), width - gutter) }
  }
  const height = panels.length > 8 ? 236 : 292
  const title = rungs.length
    ? rungs.map((rung) => rung.endpoint.short).join(', ')
    : scale === 'rate'
      ? `${endpoint.label}, as a rate`
      : endpoint.label
  const shownTrials = new Map(panels.map(({ panel }) => [panel.trial.id, panel.trial.name]))
  const twiceIn = ({ panel: { trial } }: BarPanel) =>
    trial.phase === 'pooled'
      ? trial.overlaps.flatMap((id) => shownTrials.get(id) ?? []).join(', ')
      : ''
  const repeated = (panel: BarPanel) =>
    panels.filter((other) => other.panel.trial.id === panel.panel.trial.id).length > 1
  return (
    <section className="bars-section" aria-labelledby={`bars-${section.key}`}>
      <header className="bars-head">
        <div>
          <h2 id={`bars-${section.key}`}>
            {rungs.length ? (
              rungs.map((rung, i) => (
                <Fragment key={rung.slug}>
                  {i > 0 && ', '}
                  <EndpointTerm slug={rung.slug}>{rung.endpoint.short}</EndpointTerm>
                </Fragment>
              ))
            ) : (
              <EndpointTerm slug={slug}>{title}</EndpointTerm>
            )}
          </h2>
          <p className="bars-words">
            {scale === 'percent' ? 'Share of patients' : 'Events per 100 patient-years'} by arm, one
            panel per trial and time.{' '}
            {endpoint.direction === 'higher-better' ? 'Higher is better. ' : 'Lower is better. '}
            <Sentence parts={describe(section, agents)} />
          </p>
        </div>
        {options}
      </header>
      <div className="bars-plot">
        <Legend panels={panels} agents={agents} />
        {/* Keys pressed on a bar arrive here; the bars themselves are the controls. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div ref={plot} className="bars-rows" onKeyDown={marks.onKeyDown}>
          {width > 0 &&
            groups.map((group) => (
              <div key={group.key} className="bars-group">
                {groups.length > 1 && (
                  <h3>
                    {diseases[group.disease]?.name ?? group.disease}
                    {group.apart && ', on an axis of its own'}
                  </h3>
                )}
                {group.apart && <p className="bars-apart">{group.apart}</p>}
                <Comparability gate={group.gate} />
                {rowsOf(group.panels.map(laidOut), width - gutter).map((row) => (
                  <Row
                    key={row[0]?.panel.key}
                    holding={JSON.stringify([width, rows, row.map((own) => own.panel.key)])}
                  >
                    {row.map(({ panel, layout }, i) => (
                      <PanelView
                        key={panel.key}
                        panel={panel}
                        agents={agents}
                        layout={layout}
                        axis={group.axis}
                        scale={scale}
                        gutter={i === 0 ? gutter : 0}
                        height={height}
                        rows={rows}
                        unit={rungs.length ? title : endpoint.short}
                        twice={twiceIn(panel)}
                        named={repeated(panel) || panel.panel.outcome.role === 'subgroup'}
                        at={panel.bars.some(({ key }) => key === at) ? at : ''}
                        onShow={marks.onShow}
                        onHide={marks.onHide}
                        onArrive={marks.onArrive}
                        onOpen={marks.onOpen}
                      />
                    ))}
                  </Row>
                ))}
                <ControlRates gate={group.gate} />
              </div>
            ))}
          {shown && (
            <Card
              bar={shown.bar}
              name={namesOf(shown.of.panel, agents)(shown.bar.row)}
              spot={shown.spot}
              onEnter={marks.onKeep}
              onLeave={marks.onHide}
            />
          )}
        </div>
      </div>
      <Caption section={section} />
    </section>
  )
}

const beforeCard = 120

/** Which bar Tab reaches, how keys move between bars, and whose card is shown. */
function useMarks(panels: readonly BarPanel[]) {
  const ask = useExplorer((s) => s.ask)
  const first = panels[0]?.bars[0]?.key ?? ''
  const [moved, setMoved] = useState('')
  const [hovered, setHovered] = useState<{ key: string; spot: Spot } | null>(null)
  const wanted = useRef('')
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const whole = useMemo(
    () => new Map(panels.flatMap((of) => of.bars.map((bar) => [bar.key, { of, bar }] as const))),
    [panels],
  )
  const at = whole.has(moved) ? moved : first
  const found = hovered && whole.get(hovered.key)

  const handlers = useMemo(() => {
    const later = (change: () => void, after: number) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(change, after)
    }
    return {
      onShow: (key: string, mark: Element, soon: boolean) =>
        later(() => setHovered({ key, spot: spotOf(mark) }), soon ? 0 : beforeCard),
      onKeep: () => clearTimeout(timer.current),
      onHide: () => later(() => setHovered(null), beforeCard),
      /** A bar is drawn: if the keys are on their way to it, they are there. */
      onArrive: ({ key }: Bar, mark: SVGGElement) => {
        if (wanted.current !== key) return
        wanted.current = ''
        mark.focus()
      },
      onOpen: ({ source }: Bar) => {
        if (source) ask({ source })
      },
    }
  }, [ask])

  const onKeyDown = (event: KeyboardEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-bar]') : null
    const here = mark && whole.get(mark.getAttribute('data-bar') ?? '')
    if (!mark || !here || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') handlers.onOpen(here.bar)
    else if (event.key === 'Escape') {
      if (mark instanceof SVGElement) mark.blur()
    } else {
      const next = nextBar(event.key, here, panels)
      if (!next) return
      wanted.current = next.key
      setMoved(next.key)
    }
    event.preventDefault()
  }
  return {
    ...handlers,
    at,
    onKeyDown,
    shown: hovered && found ? { ...found, spot: hovered.spot } : null,
  }
}

/** Left and right go from bar to bar through all panels, up and down from panel to panel. */
export function nextBar(
  key: string,
  { of, bar }: { readonly of: BarPanel; readonly bar: Bar },
  panels: readonly BarPanel[],
): Bar | undefined {
  const all = panels.flatMap(({ bars }) => bars)
  const [place, column, row] = [all.indexOf(bar), of.bars.indexOf(bar), panels.indexOf(of)]
  const inPanel = (panel: BarPanel | undefined) =>
    panel?.bars[Math.min(column, panel.bars.length - 1)]
  if (key === 'ArrowRight') return all[place + 1] ?? bar
  if (key === 'ArrowLeft') return all[place - 1] ?? bar
  if (key === 'ArrowDown') return inPanel(panels[row + 1]) ?? bar
  if (key === 'ArrowUp') return inPanel(panels[row - 1]) ?? bar
  if (key === 'Home') return all[0]
  return key === 'End' ? all.at(-1) : undefined
}

function spotOf(mark: Element): Spot {
  const frame = mark.closest('.bars-rows')?.getBoundingClientRect()
  const { left, right, top, bottom } = mark.getBoundingClientRect()
  const [x, y] = [frame?.left ?? 0, frame?.top ?? 0]
  return {
    left: left - x,
    right: right - x,
    top: top - y,
    bottom: bottom - y,
    room: frame?.width ?? 0,
  }
}

/** Which rows the tables of a section need, and how they are called. */
function stripRows(panels: readonly BarPanel[]): StripRows {
  const bars = panels.flatMap((panel) => panel.bars)
  const compared = bars.filter(({ control }) => control)
  const ratios = compared.flatMap((bar) => contrastOf(bar)?.published.filter(isRatio) ?? [])
  const kinds = new Set(ratios.map(({ measure }) => measure))
  const [kind] = kinds
  const differences = compared.map(differenceOf).filter(isEstimable)
  const intervals = bars.flatMap(({ value }) =>
    isEstimable(value) && isEstimable(value.interval) ? [value.interval] : [],
  )
  const placebo = compared.every(({ control }) => control?.arm.role === 'placebo')
  return {
    control: compared.length ? (placebo ? 'placebo' : 'control') : '',
    ratio: kind && kinds.size === 1 ? ratioNames[kind] : kind ? 'ratio' : '',
    p: compared.some((bar) => contrastOf(bar)?.published.some(({ p }) => p)),
    calculated: {
      interval: intervals.length > 0 && intervals.every(({ calculated }) => calculated),
      difference: differences.length > 0 && differences.every(({ calculated }) => calculated),
      differenceInterval: differences
        .flatMap(({ interval }) => (isEstimable(interval) ? [interval] : []))
        .every(({ calculated }) => calculated),
    },
  }
}

const ratioNames = {
  OR: 'odds ratio',
  RR: 'risk ratio',
  HR: 'hazard ratio',
  IRR: 'rate ratio',
  RD: '',
  MD: '',
  'p-only': '',
} as const
