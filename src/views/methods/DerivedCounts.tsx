import { useMemo } from 'react'
import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import { grouped, plural } from '@/evidence/words'
import { Figure } from '@/views/Figure'
import { TrialLink } from '@/views/TrialLink'
import { derivedCounts, mostOpen } from './derived'

/** How a count is made where a source states only a percentage, with an example from the data. */
export function DerivedCounts({ catalogue: { panels, evidence } }: { catalogue: Catalogue }) {
  const counts = useMemo(() => derivedCounts(panels), [panels])
  const example = mostOpen(counts)
  const [unfit, standIn] = [
    counts.filter(({ count }) => !count.whole).length,
    counts.filter(({ count }) => count.standIn).length,
  ]
  return (
    <section aria-labelledby="derived">
      <h2 id="derived">How a count is derived</h2>
      <p>
        An effect needs the people with the event, and many sources state only a percentage. The
        count is then the nearest whole number of the people analysed, marked ≈, and the effect made
        from it says how far it moves over all counts that print as the same percentage.
      </p>
      {example && (
        <p>
          An example that is left open: in{' '}
          <TrialLink id={example.panel.trial.id}>{example.panel.trial.name}</TrialLink>,{' '}
          {armNames(example.panel.trial, evidence.agents)(example.row.arm)} had{' '}
          <Figure source={example.row.key}>{example.row.result?.percent}%</Figure> of{' '}
          {grouped(example.count.n)} people in “{example.panel.outcome.label}”. That is{' '}
          <Figure source={example.row.key} calculated>
            ≈{grouped(example.count.events)}
          </Figure>{' '}
          people; anything from {grouped(example.count.range[0])} to{' '}
          {grouped(example.count.range[1])} prints as {example.row.result?.percent}%.
        </p>
      )}
      <p>
        In these data {plural(counts.length, 'count is', 'counts are')} derived. For{' '}
        {grouped(standIn)} of them the number randomised stands in for a denominator that no source
        states; {grouped(unfit)} come from a percentage that no whole number of people gives, as
        after imputation, and say so. Without any denominator nothing is derived.
      </p>
    </section>
  )
}
