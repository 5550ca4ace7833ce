import { isEstimable } from '@/stats/effect'
import { meaningOf } from '@/views/meaningOf'
import type { Section } from './sections'

/** How the whiskers were made, what the signs mean, what counts, and who is here twice. */
export function Caption({ section }: { section: Section }) {
  const { groups, scale, rungs, slug, endpoint } = section
  const panels = groups.flatMap((group) => group.panels)
  const bars = panels.flatMap((panel) => panel.bars)
  const intervals = bars.flatMap(({ value }) =>
    isEstimable(value) && isEstimable(value.interval) ? [value.interval.calculated] : [],
  )
  const method =
    scale === 'percent'
      ? 'calculated here (Wilson, from the count or the percentage and the size of the arm)'
      : 'calculated here (exact Poisson, from events and patient-years)'
  const whiskers = intervals.every(Boolean)
    ? `Whiskers are 95% intervals, ${method}.`
    : intervals.some(Boolean)
      ? `Whiskers are 95% intervals as reported, or, where marked calc, ${method}.`
      : 'Whiskers are 95% intervals as reported.'
  const standIn = bars.some(({ row }) => row.result && row.result.n === undefined && row.arm.n)
  return (
    <p className="caption">
      {intervals.length > 0 && `${whiskers} `}
      {standIn &&
        '≈ marks the number randomised to an arm, used where the number analysed was not given. '}
      The difference from the control is in{' '}
      {scale === 'percent' ? 'percentage points' : 'events per 100 patient-years'}: as published,
      or, where marked calc, the two figures subtracted
      {scale === 'percent' && ', with the interval of Miettinen and Nurminen from the counts'}.
      Ratios and P values are as published. n.r. not reported, n.e. not estimable. Trials differ in
      patients, time and background treatment: compare bars within a panel.{' '}
      {rungs.length
        ? rungs.map((rung) => meaningOf(rung.slug, rung.endpoint)).join(' ')
        : meaningOf(slug, endpoint)}
    </p>
  )
}
