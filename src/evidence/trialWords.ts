import type { Trial } from '@/trial/schema'
import type { Agents } from '@/trial/vocabulary'
import { armDoseWords } from './treatment'
import { capital, listed, midSentence } from './words'

/** "Phase 2/3", "Pooled analysis", "Case series". */
export const phaseWords = ({ phase }: Trial) => capital(kinds[phase]?.whole ?? `phase ${phase}`)

/** What to call it in a sentence: "trial", or what it is instead. */
export const studyNoun = ({ phase }: Trial) => kinds[phase]?.short ?? 'trial'

type Kind = { readonly whole: string; readonly short: string }
const kinds: Partial<Record<Trial['phase'], Kind>> = {
  pooled: { whole: 'pooled analysis', short: 'analysis' },
  observational: { whole: 'observational study', short: 'study' },
  'case-series': { whole: 'case series', short: 'study' },
  'case-report': { whole: 'case report', short: 'study' },
}

/** "7.5 mg QD": the doses that missed the primary endpoint while others met it; else empty. */
export const missedWords = ({ arms, primaryEndpointMissedBy = [] }: Trial) =>
  listed(arms.filter(({ id }) => primaryEndpointMissedBy.includes(id)).map(armDoseWords))

/** "double-blind", "not blinded". */
export const maskingWords = ({ design }: Trial) =>
  ({
    'double-blind': 'double-blind',
    'single-blind': 'single-blind',
    'open-label': 'open-label',
    none: 'not blinded',
  })[design.masking]

/** The agents a trial studied, each once, with the hue its marks wear. */
export function studiedAgents({ arms }: Trial, agents: Agents) {
  const ids = arms
    .filter(({ role }) => role === 'experimental')
    .flatMap(({ treatments }) => treatments.map(({ agent }) => agent))
  return [...new Set(ids)].map((id) => {
    const inhibits = agents[id]?.kind !== 'other'
    return { id, name: agents[id]?.name ?? id, hue: inhibits ? id : 'mixed' }
  })
}

/** What the studied agents were measured against: "placebo", "adalimumab", or nothing. */
export function controlWords({ arms }: Trial, agents: Agents): string {
  const controls = arms
    .filter(({ role }) => role !== 'experimental')
    .flatMap(({ treatments }) => treatments.map(({ agent }) => agents[agent]?.name ?? agent))
  return [...new Set(controls)].map(midSentence).join(', ') || 'no control group'
}
