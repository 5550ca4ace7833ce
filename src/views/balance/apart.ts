import { groupsBy } from '@/evidence/groupsBy'
import type { Panel } from '@/evidence/panels'
import { timeWords } from '@/evidence/words'
import { contrastOf, isCounted, type Pair } from '@/evidence/weighable'

/** Outcomes that may not stand beside the others, by the reason. */
export type Apart = {
  readonly why: string
  /** The time point to switch to, where that would bring them. */
  readonly at: string | null
  readonly panels: readonly Panel[]
}

/** Everything a trial measured that the picture of this time point leaves out. */
export function apart(panels: readonly Panel[], pair: Pair, at: string): readonly Apart[] {
  const out = panels.flatMap((panel) => {
    const reason = reasonFor(panel, pair, at)
    return reason ? [{ panel, ...reason }] : []
  })
  return [...groupsBy(out, ({ why }) => why)]
    .map(([why, own]) => ({
      why,
      at: own[0]?.goto ?? null,
      panels: own.map(({ panel }) => panel),
    }))
    .sort((a, b) => Number(b.at !== null) - Number(a.at !== null))
}

function reasonFor(panel: Panel, pair: Pair, at: string) {
  const { outcome } = panel
  const because = (why: string) => ({ why, goto: null })
  if (outcome.kind === 'continuous') return because('Average values or changes, not people')
  if (outcome.kind === 'rate') return because('Rates per patient-years, not shares of people')
  if (!isCounted(panel)) return because('Counted in a part of the patients only')
  const { setApart } = outcome
  if (setApart && setApart.arms.includes(pair.arm.id) !== setApart.arms.includes(pair.versus.id))
    return because(`Not to be set against each other: ${setApart.because}`)
  if (!contrastOf(panel, pair)) return because('No share of people reported for both groups')
  if (!outcome.time) return because('Time not stated')
  const time = timeWords(outcome)
  return time === at ? null : { why: `Measured at another time: ${time}`, goto: time }
}
