import { isEstimable } from '@/stats/effect'
import { plainCsv } from './csv'
import type { Leaving } from './leaving'
import { networkIn } from './networkIn'
import { tableOf } from './table'

/**
 * The shown network in CINeMA's long format. Risk of bias and indirectness are judgements, which
 * nobody has made here: their columns stand empty. CINeMA advises names without blanks or signs.
 */
export function cinema({ panels, evidence, analysis }: Leaving): string {
  const found = networkIn(panels, evidence, analysis)
  const arms = isEstimable(found)
    ? found.network.trials.flatMap(({ trial, arms: own }, at) =>
        own.map((arm) => ({ ...arm, id: at + 1, study: trial.name })),
      )
    : []
  return plainCsv(
    tableOf(
      'cinema',
      '',
      [
        { id: 'study', about: '', of: ({ study }) => study },
        { id: 'id', about: '', of: ({ id }) => id },
        { id: 't', about: '', of: ({ name }) => name.replaceAll(/[^a-z0-9]+/gi, '_') },
        { id: 'r', about: '', of: ({ events }) => events },
        { id: 'n', about: '', of: ({ n }) => n },
        { id: 'rob', about: '', of: () => null },
        { id: 'indirectness', about: '', of: () => null },
      ],
      arms,
    ),
  )
}
