import type { Method } from './methods'

export const methodsOfCounts: readonly Method[] = [
  {
    id: 'derived-count',
    name: 'A count from a percentage',
    formula:
      'events ≈ round( percent · n / 100 )\nrange: the fewest and the most events whose percentage rounds to the one reported',
    use: 'default',
    where: 'wherever a source states a percentage and no count; marked ≈',
    sources: [],
    notFor:
      'A percentage after imputation, which no whole number of people may give: the nearest count is then taken, and it is said that none fits.',
    functions: ['counts.countOf'],
    paths: { heldTo: 'the reported percentages: each count must print as its own' },
  },
  {
    id: 'published-interval',
    name: 'A standard error from a published interval',
    formula:
      'differences: se = (high − low) / 2z\nratios: se = (ln high − ln low) / 2z\nP by hand: exp( −0.717 |z| − 0.416 z² )',
    use: 'choice',
    where:
      'in the forest, where the reader asks for published values: how they enter a pooled effect',
    sources: [
      'Higgins et al. 2019, Cochrane Handbook for Systematic Reviews of Interventions, 6.3',
      'Altman & Bland 2011, BMJ 343:d2304',
    ],
    notFor:
      'Intervals that are not symmetric on their scale (exact, score, bootstrap), and limits that were rounded hard: the standard error is no surer than their last digit.',
    functions: [
      'effectFromInterval.effectFromInterval',
      'effectFromInterval.logEffectFromInterval',
      'effectFromInterval.approximatePValue',
    ],
    paths: /^ci-\d+\./,
  },
  {
    id: 'absolute-effect',
    name: 'What a ratio means in people',
    formula:
      'RR: p₀·RR − p₀        OR: p₀·OR/(1 − p₀ + p₀·OR) − p₀        HR: 1 − (1 − p₀)^HR − p₀',
    use: 'default',
    where:
      'beside a pooled ratio, at the median risk of its control groups; in a network, at the risk of the reference; in the balance of benefit and harm, at a risk that the reader sets',
    sources: [
      'Schünemann et al. 2011, Cochrane Handbook for Systematic Reviews of Interventions 5.1, 12.5.4 (RR and OR)',
      'Altman & Andersen 1999, BMJ 319:1492–1495 (HR)',
    ],
    notFor: 'People whose risk is far from that of the trials’ control groups.',
    functions: ['absoluteEffect.absoluteEffect', 'absoluteEffect.absoluteInterval'],
    paths: { heldTo: 'the example of the Cochrane Handbook' },
  },
]
