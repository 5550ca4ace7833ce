import type { ReactNode } from 'react'
import { intervalText } from '@/evidence/valueWords'
import { grouped, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { Figure } from '@/views/Figure'
import { contrastOf, differenceOf, figureOf } from './difference'
import type { PanelLayout } from './layout'
import type { ArmName } from './names'
import type { Bar, BarPanel, Scale } from './rows'
import { isRatio, type StripRows } from './stripRows'

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
  const doseLess = doses.filter(({ dose }) => !dose)
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
          .filter((dose) => !doseLess.includes(dose))
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

type Cell = { readonly bar: Bar }

function ValueCell({ bar }: Cell) {
  if (!isEstimable(bar.value)) return <Missing reason={bar.value.notEstimable} />
  return (
    <Figure source={bar.source} calculated={bar.value.calculated}>
      <b>{figureOf(bar.value)}</b>
    </Figure>
  )
}

function IntervalCell({ bar: { value, row, source } }: Cell) {
  if (!isEstimable(value)) return <Missing reason={value.notEstimable} />
  if (!isEstimable(value.interval)) return <Missing reason={value.interval.notEstimable} />
  return (
    <Figure source={source} calculated={value.interval.calculated}>
      <Range text={intervalText(row, value)} />
    </Figure>
  )
}

/** An interval that may break after its dash where a column is narrow. */
function Range({ text }: { text: string }) {
  const [low, high] = text.split('–')
  if (high === undefined) return text
  return (
    <>
      {low}–<wbr />
      {high}
    </>
  )
}

function SizeCell({ bar: { row, source } }: Cell) {
  const { result, arm } = row
  if (!source) return <Missing reason="not reported" />
  if (result?.n !== undefined) return <Figure source={source}>{grouped(result.n)}</Figure>
  if (arm.n !== undefined)
    return (
      <Figure source={source} label={`about ${arm.n}, randomised`}>
        ≈ {grouped(arm.n)}
      </Figure>
    )
  return <Missing reason="not reported" />
}

function DifferenceCell({ bar }: Cell) {
  if (!bar.control) return <None bar={bar} />
  const difference = differenceOf(bar)
  if (!isEstimable(difference)) return <Missing reason={difference.notEstimable} />
  return (
    <Figure source={difference.key} calculated={difference.calculated}>
      <b>{difference.text}</b>
    </Figure>
  )
}

function DifferenceIntervalCell({ bar }: Cell) {
  if (!bar.control) return <None bar={bar} />
  const difference = differenceOf(bar)
  if (!isEstimable(difference)) return <Missing reason={difference.notEstimable} />
  const { interval, key } = difference
  if (!isEstimable(interval)) return <Missing reason={interval.notEstimable} />
  return (
    <Figure source={key} calculated={interval.calculated}>
      <Range text={interval.text} />
    </Figure>
  )
}

function RatioCell({ bar, named }: Cell & { named: boolean }) {
  if (!bar.control) return <None bar={bar} />
  const contrast = contrastOf(bar)
  const ratio = contrast?.published.find(isRatio)
  if (!contrast || !ratio) return <Missing reason="not reported" />
  const words = `${ratio.measure} ${ratio.estimate}`
  return <Figure source={contrast.key}>{named ? words : ratio.estimate}</Figure>
}

function PCell({ bar }: Cell) {
  if (!bar.control) return <None bar={bar} />
  const contrast = contrastOf(bar)
  const p = contrast?.published.find((stated) => stated.p)?.p
  if (!contrast || !p) return <Missing reason="not reported" />
  return <Figure source={contrast.key}>{p.replace('<=', '≤')}</Figure>
}

function Missing({ reason }: { reason: string }) {
  const reported = reason.includes('not reported')
  return (
    <span className="not-there" title={reason}>
      <span aria-hidden>{reported ? 'n.r.' : 'n.e.'}</span>
      <span className="visually-hidden">{reported ? reason : `not estimable: ${reason}`}</span>
    </span>
  )
}

const None = ({ bar }: Cell) => (
  <span className="not-there">
    <span aria-hidden>–</span>
    <span className="visually-hidden">
      {bar.row.arm.role === 'experimental' ? 'no control to compare with' : 'the control itself'}
    </span>
  </span>
)
