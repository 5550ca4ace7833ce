import type { ReactNode } from 'react'
import { timeWords } from '@/evidence/words'
import type { PanelLayout } from './layout'
import type { ArmName } from './names'
import type { Bar, BarPanel, Scale } from './rows'
import {
  DifferenceCell,
  DifferenceIntervalCell,
  IntervalCell,
  PCell,
  RatioCell,
  SizeCell,
  ValueCell,
} from './StripCells'
import type { StripRows } from './stripRows'

type Props = {
  readonly panel: BarPanel
  readonly nameOf: (bar: Bar) => ArmName
  readonly rows: StripRows
  readonly scale: Scale
  readonly layout: PanelLayout
  readonly gutter: number
}

/** The chart's numbers as a table, a column below each bar. */
export function Strip({ panel, nameOf, rows, scale, layout, gutter }: Props) {
  const { bars } = panel
  const { trial, endpoint, outcome } = panel.panel
  const ladder = bars.some(({ step }) => step)
  const line = (head: ReactNode, cell: (bar: Bar) => ReactNode, once = false) => (
    <tr data-calculated-once={once || undefined}>
      <th scope="row">
        <span className={gutter ? undefined : 'visually-hidden'}>
          {head}
          {once && <span className="calc">calc</span>}
        </span>
      </th>
      {bars.map((bar) => (
        <td key={bar.key}>{cell(bar)}</td>
      ))}
    </tr>
  )
  return (
    <table
      className={ladder ? 'bars-strip ladder' : 'bars-strip'}
      style={{ width: layout.width + gutter }}
    >
      <caption className="visually-hidden">
        {ladder ? 'Thresholds' : endpoint.short} in {trial.name}, {timeWords(outcome)}
      </caption>
      <colgroup>
        <col style={{ width: gutter }} />
        {bars.map(({ key }) => (
          <col key={key} style={{ width: layout.slot }} />
        ))}
      </colgroup>
      <Heads bars={bars} nameOf={nameOf} />
      <tbody>
        {line(scale === 'percent' ? '% of patients' : 'per 100 PY', (bar) => (
          <ValueCell bar={bar} />
        ))}
        {line(
          '95% CI',
          (bar) => (
            <IntervalCell bar={bar} />
          ),
          rows.calculated.interval,
        )}
        {line('n', (bar) => (
          <SizeCell bar={bar} />
        ))}
        {rows.control &&
          line(
            `vs ${rows.control}`,
            (bar) => <DifferenceCell bar={bar} />,
            rows.calculated.difference,
          )}
        {rows.control &&
          scale === 'percent' &&
          line(
            <>
              <span aria-hidden>its 95% CI</span>
              <span className="visually-hidden">95% CI of the difference</span>
            </>,
            (bar) => <DifferenceIntervalCell bar={bar} />,
            rows.calculated.differenceInterval,
          )}
        {rows.ratio &&
          line(rows.ratio, (bar) => <RatioCell bar={bar} named={rows.ratio === 'ratio'} />)}
        {rows.p && line('P', (bar) => <PCell bar={bar} />)}
      </tbody>
    </table>
  )
}

/** Agents over their doses, and over the steps of a ladder. */
function Heads({ bars, nameOf }: Pick<Props, 'nameOf'> & { bars: readonly Bar[] }) {
  const named = bars.map((bar) => ({ bar, ...nameOf(bar) }))
  const agents = runs(named, ({ agent, dose, bar }) =>
    dose ? agent : `${agent} ${bar.row.arm.id}`,
  )
  const doses = runs(named, ({ bar }) => bar.row.arm.id)
  const ladder = bars.some(({ step }) => step)
  return (
    <thead>
      <tr>
        <td rowSpan={ladder ? 3 : 2} />
        {agents.map(({ key, agent, dose, span }) => (
          <th key={key} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span} rowSpan={dose ? 1 : 2}>
            {agent}
          </th>
        ))}
      </tr>
      <tr>
        {doses
          .filter(({ dose }) => dose)
          .map(({ key, dose, span }) => (
            <th key={key} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span}>
              {dose}
            </th>
          ))}
      </tr>
      {ladder && (
        <tr>
          {bars.map(({ key, step }) => (
            <th key={key} scope="col">
              {step}
            </th>
          ))}
        </tr>
      )}
    </thead>
  )
}

type Named = ArmName & { readonly bar: Bar }

/** Neighbours that share a heading. */
function runs(named: readonly Named[], by: (entry: Named) => string) {
  const found: (Named & { readonly key: string; span: number; readonly by: string })[] = []
  for (const entry of named) {
    const last = found.at(-1)
    if (last?.by === by(entry)) last.span += 1
    else found.push({ ...entry, key: entry.bar.key, span: 1, by: by(entry) })
  }
  return found
}
