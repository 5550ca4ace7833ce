import type { Panel } from '@/evidence/panels'
import { timeWords, weeksOf } from '@/evidence/words'
import type { Evidence } from '@/trial/evidence'
import { columnsOf, type Columns } from './table'
import { trialFacts } from './trialColumns'

/** What every row about an outcome says of it and of its trial. */
export const outcomeFacts = (evidence: Evidence): Columns<Panel> => [
  ...columnsOf(trialFacts(evidence), ({ trial }: Panel) => trial),
  { id: 'outcome', about: 'Outcome id within its trial.', of: ({ outcome }) => outcome.id },
  {
    id: 'endpoint',
    about: 'Endpoint slug: one slug, one definition. Only results with the same slug are alike.',
    of: ({ outcome }) => outcome.endpoint,
  },
  {
    id: 'endpoint_label',
    about: 'The endpoint in words.',
    of: ({ endpoint }) => endpoint.label,
  },
  {
    id: 'outcome_label',
    about: 'The outcome in the words of this trial.',
    of: ({ outcome }) => outcome.label,
  },
  {
    id: 'domain',
    about: 'efficacy or safety.',
    of: ({ endpoint }) => endpoint.domain,
  },
  {
    id: 'direction',
    about: 'Whether a higher value is better (higher-better) or worse (lower-better).',
    of: ({ endpoint }) => endpoint.direction,
  },
  {
    id: 'kind',
    about:
      'binary (people with an event), continuous (mean or median), time-to-event or rate (events over patient-years).',
    of: ({ outcome }) => outcome.kind,
  },
  {
    id: 'role',
    about: 'The part it had in its trial: primary, key-secondary, safety, post-hoc …',
    of: ({ outcome }) => outcome.role,
  },
  {
    id: 'time',
    about: 'When it was measured, as reported.',
    of: ({ outcome }) => timeWords(outcome),
  },
  { id: 'weeks', about: 'The same in weeks (calculated).', of: ({ outcome }) => weeksOf(outcome) },
  {
    id: 'analysis_set',
    about: 'Who was analysed, as reported.',
    of: ({ outcome }) => outcome.analysisSet ?? 'not stated',
  },
  {
    id: 'missing_values',
    about: 'What counted where a value was missing, as a class.',
    of: ({ outcome, trial }) => outcome.imputation ?? trial.design.imputation ?? 'not stated',
  },
]

/** How sure a row is, and where it comes from. */
export const outcomeSources: Columns<Panel> = [
  {
    id: 'confidence',
    about:
      'confirmed (two independent sources, or one primary source), single (one secondary source, or one read only in a copy) or conflict (sources disagree; the note says how).',
    of: ({ outcome }) => outcome.confidence,
  },
  {
    id: 'sources',
    about: 'Numbers of the sources within the trial, as in the table “sources”.',
    of: ({ outcome }) => outcome.sources.map((at) => at + 1).join(' '),
  },
  {
    id: 'source_titles',
    about: 'The same sources by title and place.',
    of: ({ outcome, trial }) =>
      outcome.sources
        .flatMap((at) => trial.sources[at] ?? [])
        .map(({ title, where, doi }) =>
          [title, where, doi && `doi:${doi}`].filter(Boolean).join('. '),
        )
        .join(' | '),
  },
  { id: 'note', about: 'What else must be known of it.', of: ({ outcome }) => outcome.note },
]
