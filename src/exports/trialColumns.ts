import { priorTherapy } from '@/evidence/designFacts'
import { sourceLinks } from '@/evidence/links'
import { trialCitation } from '@/evidence/citation'
import { yearOf } from '@/evidence/panels'
import type { Evidence } from '@/trial/evidence'
import type { Source, Trial } from '@/trial/schema'
import type { Columns } from './table'

/** What every row about a trial says of it, so that it can stand alone. */
export const trialFacts = ({ diseases }: Evidence): Columns<Trial> => [
  { id: 'trial', about: 'Trial id; the key of the table “trials”.', of: ({ id }) => id },
  { id: 'trial_name', about: 'Name of the trial.', of: ({ name }) => name },
  {
    id: 'registry',
    about: 'Registration numbers, as the sources give them.',
    of: ({ registry }) => registry,
  },
  { id: 'year', about: 'Year of the primary publication.', of: yearOf },
  {
    id: 'disease',
    about: 'Disease in which it was done.',
    of: ({ disease }) => diseases[disease]?.name ?? disease,
  },
  { id: 'phase', about: 'Phase, or kind of report.', of: ({ phase }) => phase },
  {
    id: 'allocation',
    about: 'randomised, non-randomised or none.',
    of: ({ design }) => design.allocation,
  },
  {
    id: 'structure',
    about:
      'parallel, withdrawal (responders randomised to go on or stop), extension, single-arm, observational, or pooled (several trials: never add it to them).',
    of: ({ design }) => design.structure,
  },
  {
    id: 'masking',
    about: 'double-blind, single-blind, open-label or none.',
    of: ({ design }) => design.masking,
  },
  {
    id: 'background',
    about: 'Given alone (monotherapy) or with other treatment (combination).',
    of: ({ design }) => design.background,
  },
  {
    id: 'prior_therapy',
    about: 'Treatment that participants had before.',
    of: (trial) => priorTherapy({ trial }).name,
  },
]

/** One row per trial. */
export const trialColumns = (evidence: Evidence): Columns<Trial> => [
  ...trialFacts(evidence),
  {
    id: 'question',
    about: 'What the trial asked, in one sentence.',
    of: ({ question }) => question,
  },
  {
    id: 'control',
    about: 'What the tested treatment was set against.',
    of: ({ design }) => design.control,
  },
  { id: 'ratio', about: 'Allocation ratio, as reported.', of: ({ design }) => design.ratio },
  { id: 'design', about: 'The design in words.', of: ({ design }) => design.summary },
  {
    id: 'rescue',
    about: 'Rescue and missing-data rules in words, where stated.',
    of: ({ design }) => design.rescue,
  },
  {
    id: 'imputation',
    about: 'What counted where a value was missing, as a class.',
    of: ({ design }) => design.imputation,
  },
  { id: 'population', about: 'Who took part.', of: ({ population }) => population },
  {
    id: 'prior_therapy_text',
    about: 'Prior therapy as the sources describe it.',
    of: ({ priorTherapy: { text } }) => text,
  },
  {
    id: 'randomised',
    about: 'People randomised, where reported.',
    of: ({ randomised }) => randomised,
  },
  {
    id: 'overlaps',
    about: 'Ids of trials with some of the same participants: never count them together.',
    of: ({ overlaps }) => overlaps.join(' '),
  },
  { id: 'findings', about: 'What was found, in words.', of: ({ findings }) => findings },
  {
    id: 'primary_met',
    about: 'Whether the sources say that the primary endpoint was met.',
    of: ({ primaryEndpointMet }) => primaryEndpointMet,
  },
  {
    id: 'primary_missed_by',
    about: 'Ids of arms that missed it, where the sources say so of some while others met it.',
    of: ({ primaryEndpointMissedBy = [] }) => primaryEndpointMissedBy.join(' '),
  },
  {
    id: 'caveats',
    about: 'What to know before quoting it.',
    of: ({ caveats }) => caveats.join(' | '),
  },
  { id: 'citation', about: 'How to cite the trial.', of: trialCitation },
]

export type CitedSource = { readonly trial: Trial; readonly source: Source; readonly at: number }

/** One row per source of a trial. */
export const sourceColumns: Columns<CitedSource> = [
  { id: 'trial', about: 'Trial id.', of: ({ trial }) => trial.id },
  {
    id: 'source',
    about: 'Number of the source within its trial; “sources” in other tables refers to it.',
    of: ({ at }) => at + 1,
  },
  {
    id: 'kind',
    about: 'publication, abstract, registry, label, review, news or article.',
    of: ({ source }) => source.kind,
  },
  { id: 'title', about: 'Its title.', of: ({ source }) => source.title },
  { id: 'where', about: 'Where it appeared.', of: ({ source }) => source.where },
  { id: 'doi', about: 'Digital object identifier.', of: ({ source }) => source.doi },
  { id: 'pmid', about: 'PubMed number.', of: ({ source }) => source.pmid },
  { id: 'source_registry', about: 'Registry record.', of: ({ source }) => source.registry },
  {
    id: 'links',
    about: 'Where it can be read.',
    of: ({ source }) =>
      sourceLinks(source)
        .map(({ href }) => href)
        .join(' '),
  },
  {
    id: 'says',
    about: 'What it is quoted for here, in our words.',
    of: ({ source }) => source.says,
  },
]
