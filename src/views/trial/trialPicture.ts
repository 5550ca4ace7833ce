import type { Panel } from '@/evidence/panels'
import { phaseWords, studyNoun } from '@/evidence/trialWords'
import { groupsBy } from '@/evidence/groupsBy'
import type { Trial } from '@/trial/schema'
import { meaningOf } from '@/views/meaningOf'
import type { Picture } from '@/views/Picture'
import { intervalStrip, primaryPanels } from './primary'

/** The primary result and the flow of a trial, with what to know before they are shown elsewhere. */
export function trialPicture(trial: Trial, panels: readonly Panel[]): Picture {
  const { id, name, question, registry, caveats } = trial
  const primary = primaryPanels(panels)
  const endpoints = groupsBy(primary, ({ outcome }) => outcome.endpoint)
  const meanings = [...endpoints].flatMap(([slug, [first]]) =>
    first ? meaningOf(slug, { short: first.endpoint.label }) : [],
  )
  return {
    title: name,
    about: `${question} ${[phaseWords(trial), registry].filter(Boolean).join(', ')}.`,
    notes: [
      ...(meanings.length ? [`Definitions. ${meanings.join(' ')}`] : []),
      ...(primary.some(intervalStrip) ? ['The dashed line is the control.'] : []),
      ...(caveats.length
        ? [`Before you quote this ${studyNoun(trial)}. ${caveats.join(' ')}`]
        : []),
    ],
    file: id,
    trial: id,
    ...(panels.length > 0 && { results: { panels, question: `every result of ${name}` } }),
  }
}
