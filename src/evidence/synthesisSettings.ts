import type { Correction } from '@/stats/correctedCells'
import type { PoolTest } from '@/stats/pool'
import type { Tau2Method } from '@/stats/tau2'
import type { MeasureId } from './measures'

export type SynthesisModel = 'random' | 'common' | 'mantel-haenszel' | 'peto'

/** How results are pooled. All of it is the reader's choice, and fits in an address. */
export type SynthesisSettings = {
  readonly measure: MeasureId
  readonly values: 'recomputed' | 'published'
  readonly model: SynthesisModel
  readonly tau2: Tau2Method
  readonly interval: PoolTest
  readonly correction: Correction
}

/** How results are pooled until the reader chooses otherwise. */
export const defaultSynthesis = {
  measure: 'RD',
  values: 'recomputed',
  model: 'random',
  tau2: 'REML',
  interval: 'never-narrower',
  correction: 'empty',
} as const satisfies SynthesisSettings

/** One entry of a menu: what the address writes, what the reader reads, and what it does. */
export type Option<T extends string> = {
  readonly id: T
  readonly label: string
  readonly about: string
}

/** The menu of models. */
export const modelOptions = [
  {
    id: 'random',
    label: 'Random effects',
    about: 'The true effect may differ from trial to trial; this is its mean.',
  },
  {
    id: 'common',
    label: 'Common effect',
    about: 'All trials share one true effect; they differ by chance alone.',
  },
  {
    id: 'mantel-haenszel',
    label: 'Mantel–Haenszel',
    about: 'A common effect from added counts, for few events; needs no correction for zeros.',
  },
  {
    id: 'peto',
    label: 'Peto',
    about: 'A common odds ratio, for rare events, small effects and arms of similar size.',
  },
] as const satisfies readonly Option<SynthesisModel>[]

/** The menu of estimators of the between-trial variance. */
export const tau2Options = [
  { id: 'REML', label: 'REML', about: 'Restricted maximum likelihood.' },
  { id: 'DL', label: 'DerSimonian–Laird', about: 'Moments; too small with few trials.' },
  { id: 'PM', label: 'Paule–Mandel', about: 'Generalised Q equals its degrees of freedom.' },
  { id: 'ML', label: 'Maximum likelihood', about: 'Too small with few trials.' },
  { id: 'EB', label: 'Empirical Bayes', about: 'The same as Paule–Mandel.' },
  { id: 'SJ', label: 'Sidik–Jonkman', about: 'Never zero; large with few trials.' },
  { id: 'HE', label: 'Hedges', about: 'Moments without weights.' },
  { id: 'HS', label: 'Hunter–Schmidt', about: 'Moments; too small with few trials.' },
] as const satisfies readonly Option<Tau2Method>[]

/** The menu of intervals of a pooled effect. */
export const intervalOptions = [
  {
    id: 'never-narrower',
    label: 'Hartung–Knapp, never narrower',
    about: 'Hartung–Knapp, with a standard error at least that of the classic interval.',
  },
  {
    id: 'hartung-knapp',
    label: 'Hartung–Knapp',
    about:
      'Student’s t and the spread of the trials; may be too narrow where they agree by chance.',
  },
  {
    id: 'normal',
    label: 'Classic',
    about: 'Wald with the normal distribution; too narrow with few trials.',
  },
] as const satisfies readonly Option<PoolTest>[]

/** The menu of what is done about empty cells. */
export const correctionOptions = [
  {
    id: 'empty',
    label: '½ where a cell is empty',
    about: 'Added to all arms of that trial; for ratios, trials without any event are left out.',
  },
  {
    id: 'empty-keep-double-zero',
    label: '½ where a cell is empty, all trials kept',
    about: 'The same, and trials without any event stay.',
  },
  { id: 'all', label: '½ in every trial', about: 'Added to all arms of all trials.' },
  { id: 'none', label: 'None', about: 'Trials with an empty cell are left out.' },
] as const satisfies readonly Option<Correction>[]

/** Whether a model adds counts up, and so takes empty cells as they are. */
export const addsCounts = ({ model }: Pick<SynthesisSettings, 'model'>) =>
  model === 'mantel-haenszel' || model === 'peto'

/** Why these settings do not go together; undefined when they do. */
export function settingsFault({ measure, model, values }: SynthesisSettings): string | undefined {
  if (!addsCounts({ model })) return undefined
  if (model === 'peto' && measure !== 'OR') return 'Peto’s method pools odds ratios only'
  if (measure !== 'RD' && measure !== 'RR' && measure !== 'OR')
    return 'the Mantel–Haenszel method pools risk differences, risk ratios and odds ratios only'
  if (values === 'published')
    return `${model === 'peto' ? 'Peto’s' : 'the Mantel–Haenszel'} method needs the counts of the arms, not published effects`
  return undefined
}
