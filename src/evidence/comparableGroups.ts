import type { Evidence } from '@/trial/evidence'
import { rule, ruleIds } from './comparability'
import type { Panel } from './panels'
import { countedAgain, partsApart } from './patientsCountedOnce'

/**
 * Panels in groups, none of them red: what may share an axis does, in the order given. Trials come
 * before what pools them, so that a trial is never the one that has to stand apart. A combined arm
 * beside its doses leaves their panel for one of its own, with the same key.
 */
export function comparableGroups(
  shown: readonly Panel[],
  evidence: Evidence,
): readonly (readonly Panel[])[] {
  const alike = new Map<string, Panel[][]>()
  const groups: Panel[][] = []
  const parts = shown.flatMap(partsApart)
  const place = new Map(parts.map((panel, i) => [panel, i]))
  const placeOf = (panel: Panel) => place.get(panel) ?? 0
  for (const panel of parts.toSorted((a, b) => pooled(a) - pooled(b))) {
    const key = redFacts.map((of) => of(panel, evidence).key).join('|')
    const candidates = alike.get(key) ?? []
    const home = candidates.find((group) => !countedAgain(panel, group))
    if (home) home.push(panel)
    else {
      const group = [panel]
      groups.push(group)
      alike.set(key, [...candidates, group])
    }
  }
  return groups.map((group) => group.toSorted((a, b) => placeOf(a) - placeOf(b)))
}

const pooled = ({ trial }: Panel) => Number(trial.design.structure === 'pooled')

const redFacts = ruleIds.flatMap((id) => {
  const does = rule(id)
  return does.worst === 'red' && 'of' in does ? [does.of] : []
})
