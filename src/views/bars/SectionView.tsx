import { Fragment, useMemo, type ReactNode } from 'react'
import type { Evidence } from '@/trial/evidence'
import { useBegun } from '@/views/useBegun'
import { Comparability } from '@/views/Comparability'
import { ControlRates } from '@/views/ControlRates'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Sentence } from '@/views/Sentence'
import { Caption } from './Caption'
import { Card } from './Card'
import { describe } from './describe'
import { panelLayout, rowsOf } from './layout'
import { Legend } from './Legend'
import { namesOf } from './names'
import { PanelView } from './PanelView'
import { Row } from './Row'
import type { BarPanel } from './rows'
import type { Section } from './sections'
import { stripRows } from './stripRows'
import { useMarks } from './useMarks'
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
  const begun = useBegun(width > 0)
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
                    atOnce={begun}
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
      {width > 0 && <Caption section={section} />}
    </section>
  )
}
