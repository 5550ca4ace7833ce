import type { Panel } from '@/evidence/panels'
import { plural } from '@/evidence/words'
import type { TableRow } from './rows'

type Props = {
  readonly panels: readonly Panel[]
  readonly rows: readonly TableRow[]
  readonly kind: 'arms' | 'contrasts'
}

/** What the signs of the table mean, and how its calculated figures were made. */
export function TableCaption({ panels, rows, kind }: Props) {
  const listed = new Set(rows.map(({ panel }) => panel)).size
  const left = panels.length - listed
  return (
    <p className="caption">
      Figures are as reported, in the digits of their source
      <span data-screen-only>; press one to see where it comes from</span>. <b>calc</b>: worked out
      here. <b>≈</b>: the number randomised stands in for an unreported number analysed, or a count
      derived from a percentage. <b>n.r.</b>: not reported.{' '}
      {kind === 'arms'
        ? 'Intervals with end caps are reported; those without are calculated: Wilson for percentages, exact Poisson for rates, mean ± 1.96 standard errors. The dashed line is the control of the same trial. The effect is the published one where there is one; else a risk difference (Miettinen–Nurminen), mean difference or rate ratio from the reported figures. '
        : 'Published effects keep the measure of their source. Recomputed ones use the same measure where that can be done; risk differences have Miettinen–Nurminen intervals. '}
      Intervals are 95%. The order of trials is no comparison between them.
      {kind === 'contrasts' &&
        left > 0 &&
        ` ${plural(left, 'outcome')} without a contrast ${left === 1 ? 'is' : 'are'} not listed.`}
    </p>
  )
}
