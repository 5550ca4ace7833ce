import type { Signalling } from '@/trial/lessons'
import type { Picture } from '@/views/Picture'

export const howSignalsPass =
  'A cytokine binds its receptor, a pair of Janus kinases passes the signal on, STATs carry it into the nucleus. An inhibitor turns down the signals that need its kinase, the wanted ones too.'

/** The signals and what the agents do to them, with where each of them is stated. */
export function pictureOfSignalling({ sources }: Signalling): Picture {
  const cited = Object.values(sources).map(({ title, where, doi }) =>
    [title, where, doi && `doi:${doi}`].filter(Boolean).join(', '),
  )
  return {
    title: 'JAK–STAT signalling',
    about: howSignalsPass,
    notes: [
      `Sources. ${cited.join('; ')}. Those of each signal and agent stand in the tables at the address below.`,
    ],
    file: 'jak-stat',
  }
}
