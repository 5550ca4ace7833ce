import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import { combineArms, type CombinedArms, type ControlledEffect } from '@/stats/sharedControl'
import { contrastEffects, figuresOf, type EnteringEffect } from './contrastEffects'
import type { Contrast, Panel } from './panels'
import type { SynthesisSettings } from './synthesisSettings'
import { listed, midSentence } from './words'

/** A contrast that a synthesis may pool, with the trial and the outcome it comes from. */
export type Candidate = Pick<Panel, 'trial' | 'outcome'> & { readonly contrast: Contrast }

/** Why a contrast does not join. */
export type Absence = {
  readonly why:
    | 'refused'
    | 'unusable'
    | 'other question'
    | 'another control'
    | 'combined'
    | 'another result'
    | 'same patients'
    | 'reader'
  readonly words: string
}

export type Entry = { readonly candidate: Candidate; readonly effect: EnteringEffect }

/** What one outcome of a trial brings: one effect, however many doses share its control. */
export type OutcomeEffect = {
  readonly effect: CombinedArms | NotEstimable
  readonly entries: readonly Entry[]
  readonly absent: ReadonlyMap<Candidate, Absence>
}

/** The contrasts of one outcome joined into one effect. */
export function outcomeEffect(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
): OutcomeEffect {
  const absent = new Map<Candidate, Absence>()
  const standing = whoStands(candidates, settings, absent)
  if (!standing.length) return { effect: notEstimable('no usable result'), entries: [], absent }
  return { ...joined(standing, settings, absent), absent }
}

/** The same contrasts again, some of them left out by the reader. */
export function withoutSome(
  { entries }: OutcomeEffect,
  stays: (candidate: Candidate) => boolean,
  settings: SynthesisSettings,
): OutcomeEffect {
  const rest = entries.flatMap(({ candidate }) => (stays(candidate) ? [candidate] : []))
  const absent = new Map<Candidate, Absence>()
  if (!rest.length) return { effect: notEstimable('left out by the reader'), entries: [], absent }
  return { ...joined(rest, settings, absent), absent }
}

type Absent = Map<Candidate, Absence>

/**
 * One control per trial, placebo before others, and each patient once: an arm that adds up others
 * stands back where one of them has a result, an arm with several controls keeps the first that the
 * sources pair it with.
 */
function whoStands(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  absent: Absent,
): readonly Candidate[] {
  const leave = (candidate: Candidate, why: Absence['why'], words: string) => {
    absent.set(candidate, { why, words })
    return false
  }
  const usable = candidates.filter((candidate) => {
    const { arm, versus } = candidate.contrast
    if (arm.arm.switched || versus.arm.switched)
      return leave(candidate, 'unusable', 'its placebo group had moved to the drug')
    const figures = figuresOf(candidate.contrast, settings)
    return (
      isEstimable(figures) ||
      leave(candidate, 'unusable', `no usable result: ${figures.notEstimable}`)
    )
  })
  const role = roles.find((one) => usable.some(({ contrast }) => contrast.versus.arm.role === one))
  const against = usable.find(({ contrast }) => contrast.versus.arm.role === role)
  const sameRole = usable.filter((candidate) => {
    const { versus } = candidate.contrast
    const same =
      versus.arm.role === role && (role !== 'experimental' || versus === against?.contrast.versus)
    return same || leave(candidate, 'another control', `its trial enters against ${named(against)}`)
  })
  const shown = new Set(sameRole.map(({ contrast }) => contrast.arm.arm.id))
  const parts = sameRole.filter((candidate) => {
    const doses = (candidate.contrast.arm.arm.pools ?? []).filter((id) => shown.has(id))
    const names = candidate.trial.arms
      .filter(({ id }) => doses.includes(id))
      .map(({ label }) => label)
    return (
      !doses.length ||
      leave(candidate, 'combined', `doses combined: its patients enter by dose, ${listed(names)}`)
    )
  })
  const byPairing = parts.toSorted(
    (a, b) => Number(b.contrast.published.length > 0) - Number(a.contrast.published.length > 0),
  )
  return parts.filter((candidate) => {
    const first = byPairing.find(({ contrast }) => contrast.arm === candidate.contrast.arm)
    return (
      first === candidate ||
      leave(candidate, 'another control', `it enters against ${named(first)}`)
    )
  })
}

const roles = ['placebo', 'active', 'experimental'] as const
const named = (candidate: Candidate | undefined) =>
  candidate ? midSentence(candidate.contrast.versus.arm.label) : 'another arm'

/**
 * Combines them over their shared controls. Where the sources do not state enough of a control to
 * know its part in published effects, the most precise of its contrasts stands for all.
 */
function joined(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  absent: Absent,
): Pick<OutcomeEffect, 'effect' | 'entries'> {
  const effects = contrastEffects(
    candidates.map(({ contrast }) => contrast),
    settings,
  )
  if (!isEstimable(effects)) {
    const words = `no usable result: ${effects.notEstimable}`
    for (const candidate of candidates) absent.set(candidate, { why: 'unusable', words })
    return { effect: effects, entries: [] }
  }
  const entries = candidates.flatMap((candidate, i): Entry[] => {
    const effect = effects[i]
    return effect ? [{ candidate, effect }] : []
  })
  const effect = combineArms(entries.map((entry) => controlled(entry.effect)))
  if (isEstimable(effect)) return { effect, entries }
  const best = entries.reduce((a, b) => (b.effect.se < a.effect.se ? b : a))
  const name = best.candidate.contrast.arm.arm.label
  for (const { candidate } of entries)
    if (candidate !== best.candidate)
      absent.set(candidate, {
        why: 'another control',
        words: `shares its control with ${name}, which is more precise; what the sources state does not tell how the two are correlated`,
      })
  return { effect: combineArms([controlled(best.effect)]), entries: [best] }
}

/** An unknown control takes the whole variance, so that nothing can be combined over it. */
export const controlled = ({
  estimate,
  se,
  control,
  shared,
}: EnteringEffect): ControlledEffect => ({
  estimate,
  se,
  control,
  shared: shared ?? se ** 2,
})
