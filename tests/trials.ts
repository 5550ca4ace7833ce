import type { Evidence } from '@/trial/evidence'
import type { Outcome, Trial } from '@/trial/schema'

/** A binary outcome: arms by id, as [percentage in its source's digits, people analysed]. */
export function aResponse(
  arms: Record<string, readonly [string, number]>,
  about: Partial<Omit<Extract<Outcome, { kind: 'binary' }>, 'kind' | 'results'>> = {},
): Outcome {
  return {
    kind: 'binary',
    id: 'acr20-w12',
    endpoint: 'acr20',
    label: 'ACR20 response at week 12',
    role: 'primary',
    time: { value: '12', unit: 'week' },
    results: Object.entries(arms).map(([arm, [percent, n]]) => ({ arm, percent, n })),
    published: [],
    sources: [0],
    confidence: 'confirmed',
    ...about,
  }
}

/** A valid trial of baricitinib 4 mg against placebo; a test names only what it is about. */
export function aTrial(about: Partial<Trial> = {}): Trial {
  return {
    id: 'alpha',
    name: 'ALPHA',
    phase: '3',
    question: 'Does it work?',
    design: {
      allocation: 'randomised',
      masking: 'double-blind',
      control: 'placebo',
      structure: 'parallel',
      summary: 'Two arms.',
      background: 'combination',
    },
    disease: 'rheumatoid-arthritis',
    population: 'Adults.',
    priorTherapy: { classes: ['conventional'] },
    randomised: 200,
    overlaps: [],
    publications: [{ authors: 'Doe J', title: 'ALPHA', journal: 'J', year: 2020 }],
    arms: [
      {
        id: 'bari4',
        label: 'Baricitinib 4 mg',
        treatments: [{ agent: 'baricitinib', dose: { amount: 4, unit: 'mg', frequency: 'QD' } }],
        role: 'experimental',
        n: 100,
      },
      { id: 'pbo', label: 'Placebo', treatments: [{ agent: 'placebo' }], role: 'placebo', n: 100 },
    ],
    outcomes: [aResponse({ bari4: ['60', 100], pbo: ['40.0', 100] })],
    sources: [{ title: 'ALPHA', where: 'J 2020' }],
    findings: 'It worked.',
    primaryEndpointMet: 'met',
    caveats: [],
    ...about,
  }
}

/** Evidence around some trials: the vocabulary that they use, and nothing else. */
export function anEvidence(trials: readonly Trial[], about: Partial<Evidence> = {}): Evidence {
  const endpoint = {
    domain: 'efficacy',
    family: 'acr',
    kinds: ['binary'],
    unit: '% of patients',
    direction: 'higher-better',
    limits: null,
    aka: [],
  } as const
  const agent = { class: null, selectivity: null, routes: [], licences: [], sources: [] }
  return {
    release: 'testtest',
    trials,
    endpoints: Object.fromEntries(
      trials
        .flatMap((trial) => trial.outcomes)
        .map(({ endpoint: slug, kind }) => [
          slug,
          {
            ...endpoint,
            kinds: [kind],
            label: slug.toUpperCase(),
            short: slug.toUpperCase(),
            aka: [],
          },
        ]),
    ),
    families: { acr: { label: 'ACR response', domain: 'efficacy' } },
    agents: {
      baricitinib: { ...agent, name: 'Baricitinib', kind: 'jak-inhibitor' },
      tofacitinib: { ...agent, name: 'Tofacitinib', kind: 'jak-inhibitor' },
      placebo: { ...agent, name: 'Placebo', kind: 'placebo' },
    },
    diseases: Object.fromEntries(
      trials.map(({ disease }) => [
        disease,
        {
          name: disease.replaceAll('-', ' '),
          short: disease.slice(0, 14),
          group: 'x',
          about: null,
          aka: [],
        },
      ]),
    ),
    ...about,
  }
}

/** Trials T0, T1, … of the same question: half of them in each phase, all with other results. */
export const manyTrials = (count: number): readonly Trial[] =>
  Array.from({ length: count }, (_, i) => {
    const n = 60 + ((i * 37) % 200)
    return aTrial({
      id: `t${i}`,
      name: `T${i}`,
      phase: i % 2 ? '3' : '2',
      outcomes: [
        aResponse({ bari4: [`${30 + ((i * 17) % 37)}`, n], pbo: [`${20 + ((i * 29) % 23)}`, n] }),
      ],
    })
  })
