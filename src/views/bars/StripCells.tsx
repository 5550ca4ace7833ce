import { intervalText } from '@/evidence/valueWords'
import { grouped } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { Figure } from '@/views/Figure'
import { contrastOf, differenceInterval, differenceOf, figureOf } from './difference'
import type { Bar } from './rows'
import { isRatio } from './stripRows'

type Props = { readonly bar: Bar }

export function ValueCell({ bar }: Props) {
  if (!isEstimable(bar.value)) return <Missing reason={bar.value.notEstimable} />
  return (
    <Figure source={bar.source} calculated={bar.value.calculated}>
      <b>{figureOf(bar.value)}</b>
    </Figure>
  )
}

export function IntervalCell({ bar: { value, row, source } }: Props) {
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

export function SizeCell({ bar: { row, source } }: Props) {
  const { result, arm } = row
  if (!source) return <Missing reason="not reported" />
  if (result?.n !== undefined) return <Figure source={source}>{grouped(result.n)}</Figure>
  if (arm.n !== undefined)
    return (
      <Figure source={source} label={`about ${grouped(arm.n)}, randomised`}>
        ≈ {grouped(arm.n)}
      </Figure>
    )
  return <Missing reason="not reported" />
}

export function DifferenceCell({ bar }: Props) {
  if (!bar.control) return <None bar={bar} />
  const difference = differenceOf(bar)
  if (!isEstimable(difference)) return <Missing reason={difference.notEstimable} />
  return (
    <Figure source={difference.key} calculated={difference.calculated}>
      <b>{difference.text}</b>
    </Figure>
  )
}

export function DifferenceIntervalCell({ bar }: Props) {
  if (!bar.control) return <None bar={bar} />
  const difference = differenceOf(bar)
  if (!isEstimable(difference)) return <Missing reason={difference.notEstimable} />
  const interval = differenceInterval(bar)
  if (!isEstimable(interval)) return <Missing reason={interval.notEstimable} />
  return (
    <Figure source={difference.key} calculated={interval.calculated}>
      <Range text={interval.text} />
    </Figure>
  )
}

export function RatioCell({ bar, named }: Props & { named: boolean }) {
  if (!bar.control) return <None bar={bar} />
  const contrast = contrastOf(bar)
  const ratio = contrast?.published.find(isRatio)
  if (!contrast || !ratio) return <Missing reason="not reported" />
  const words = `${ratio.measure} ${ratio.estimate}`
  return <Figure source={contrast.key}>{named ? words : ratio.estimate}</Figure>
}

export function PCell({ bar }: Props) {
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

const None = ({ bar }: Props) => (
  <span className="not-there">
    <span aria-hidden>–</span>
    <span className="visually-hidden">
      {bar.row.arm.role === 'experimental' ? 'no control to compare with' : 'the control itself'}
    </span>
  </span>
)
