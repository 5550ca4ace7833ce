import { usualAnalysis } from '@/exports/analysis'
import type { Leaving } from '@/exports/leaving'
import { answer, catalogueOf } from '@/evidence/catalogue'
import type { Filters } from '@/evidence/facetIndex'
import { questionWords } from '@/evidence/questionWords'
import { allPanels } from '@/evidence/panels'
import type { Trial } from '@/trial/schema'
import { readData } from '../../build/readEvidence'
import { anEvidence } from '../trials'

/** Some trials about to leave. */
export function aLeaving(trials: readonly Trial[], about: Partial<Leaving> = {}): Leaving {
  const evidence = anEvidence(trials)
  return {
    evidence,
    library: { claims: { articles: {}, claims: [] }, definitions: {}, changelog: [] },
    panels: allPanels(evidence),
    question: '',
    address: 'https://example.org/?view=table',
    pooled: false,
    analysis: usualAnalysis,
    day: '2026-11-25',
    ...about,
  }
}

const real = readData('data')
const catalogue = catalogueOf(real.evidence)

/** What a question finds in the evidence of this project. */
export function realLeaving(filters: Filters = {}, about: Partial<Leaving> = {}): Leaving {
  return {
    ...real,
    panels: answer(catalogue, filters, '').panels,
    question: Object.keys(filters).length ? questionWords(filters, '', real.evidence) : '',
    address: 'https://example.org/?view=table',
    pooled: false,
    analysis: usualAnalysis,
    day: '2026-11-25',
    ...about,
  }
}
