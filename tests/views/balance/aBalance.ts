import { catalogueOf } from '@/evidence/catalogue'
import type { Outcome, Trial } from '@/trial/schema'
import { aResponse, aTrial, anEvidence } from '../../trials'

/** ALPHA: a benefit, a relapse and two harms at week 12; another benefit at week 24; a rate; a mean. */
export function aBalance(about: Partial<Trial> = {}) {
  const event = (endpoint: string, bari4: number, pbo: number, label: string): Outcome => ({
    ...about12({ id: `${endpoint}-w12`, endpoint, label }),
    kind: 'binary',
    results: [
      { arm: 'bari4', events: bari4, n: 100 },
      { arm: 'pbo', events: pbo, n: 100 },
    ],
  })
  const trial = aTrial({
    outcomes: [
      aResponse({ bari4: ['60', 100], pbo: ['40', 100] }),
      aResponse(
        { bari4: ['50', 100], pbo: ['30', 100] },
        { id: 'acr20-w24', time: { value: '24', unit: 'week' }, role: 'secondary' },
      ),
      event('flare', 5, 20, 'Flare'),
      event('any-adverse-event', 70, 50, 'Any adverse event'),
      event('death', 0, 0, 'Death'),
      {
        ...about12({ id: 'zoster-rate', endpoint: 'zoster', label: 'Zoster rate' }),
        kind: 'rate',
        results: [{ arm: 'bari4', rate: '3.1' }],
      },
      {
        ...about12({ id: 'haq-w12', endpoint: 'haq', label: 'HAQ' }),
        kind: 'continuous',
        results: [{ arm: 'bari4', mean: '-0.5' }],
      },
    ],
    ...about,
  })
  const evidence = anEvidence([trial])
  const harm = { domain: 'safety', direction: 'lower-better' } as const
  const endpoints = Object.fromEntries(
    Object.entries(evidence.endpoints).map(([slug, endpoint]) => [
      slug,
      slug.startsWith('acr') || slug === 'haq'
        ? endpoint
        : slug === 'flare'
          ? { ...endpoint, direction: 'lower-better' as const }
          : { ...endpoint, ...harm },
    ]),
  )
  return catalogueOf({ ...evidence, endpoints })
}

const about12 = (about: Pick<Outcome, 'id' | 'endpoint' | 'label'>) => ({
  ...about,
  role: 'safety' as const,
  time: { value: '12', unit: 'week' as const },
  published: [],
  sources: [0],
  confidence: 'confirmed' as const,
})
