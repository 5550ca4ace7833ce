import { measures } from '@/evidence/measures'
import { yearOf } from '@/evidence/panels'
import { addedUp } from '@/evidence/poolTrials'
import type { SynthesisTrial } from '@/evidence/synthesize'
import { isEstimable } from '@/stats/effect'
import { csv } from './csv'
import type { Leaving } from './leaving'
import { networkIn } from './networkIn'
import { pooledIn, type Pooled } from './pooledIn'
import { tableOf, yesOrNo } from './table'

/** The trials of the pooled results, one row each, with the columns of RevMan's data tables. */
export function revman(leaving: Leaving): string {
  const { panels, evidence, analysis } = leaving
  const rows = pooledIn(panels, evidence, analysis).flatMap((pooled) =>
    pooled.synthesis.trials.map((trial) => ({ pooled, trial, counts: countsOf(pooled, trial) })),
  )
  return csv(
    tableOf(
      'revman',
      '',
      [
        { id: 'Outcome', about: '', of: ({ pooled }) => pooled.endpoint.label },
        {
          id: 'Study',
          about: '',
          of: ({ trial: { trial } }) => studyName(trial.name, yearOf(trial)),
        },
        { id: 'Experimental events', about: '', of: ({ counts }) => counts?.treatment.events },
        { id: 'Experimental total', about: '', of: ({ counts }) => counts?.treatment.n },
        { id: 'Control events', about: '', of: ({ counts }) => counts?.control.events },
        { id: 'Control total', about: '', of: ({ counts }) => counts?.control.n },
        {
          id: 'Measure',
          about: '',
          of: ({ pooled }) => measures[pooled.synthesis.settings.measure].label,
        },
        { id: 'Log scale', about: '', of: ({ pooled }) => yesOrNo(onLogScale(pooled)) },
        { id: 'Estimate', about: '', of: ({ trial }) => trial.estimate },
        { id: 'Standard error', about: '', of: ({ trial }) => trial.se },
        { id: 'Release', about: '', of: () => evidence.release },
      ],
      rows,
    ),
  )
}

const studyName = (name: string, year: number | undefined) => (year ? `${name} ${year}` : name)
const onLogScale = ({ synthesis }: Pooled) => measures[synthesis.settings.measure].ratio

/** The doses of a trial added up, where the effect comes from people counted. */
function countsOf({ synthesis: { settings } }: Pooled, trial: SynthesisTrial) {
  const counted = ['RD', 'RR', 'OR'].includes(settings.measure)
  if (!counted || settings.values === 'published') return undefined
  const arms = addedUp(trial.entries)
  return isEstimable(arms) ? arms : undefined
}

/**
 * The shown network in CINeMA's long format. Risk of bias and indirectness are judgements, which
 * nobody has made here: their columns stand empty.
 */
export function cinema({ panels, evidence, analysis }: Leaving): string {
  const found = networkIn(panels, evidence, analysis)
  const arms = isEstimable(found)
    ? found.network.trials.flatMap(({ trial, arms: own }, at) =>
        own.map((arm) => ({ ...arm, id: at + 1, study: trial.name })),
      )
    : []
  return csv(
    tableOf(
      'cinema',
      '',
      [
        { id: 'study', about: '', of: ({ study }) => study },
        { id: 'id', about: '', of: ({ id }) => id },
        { id: 't', about: '', of: ({ name }) => name },
        { id: 'r', about: '', of: ({ events }) => events },
        { id: 'n', about: '', of: ({ n }) => n },
        { id: 'rob', about: '', of: () => null },
        { id: 'indirectness', about: '', of: () => null },
      ],
      arms,
    ),
  ).replace('\u{feff}', '')
}
