import type { Evidence } from '@/trial/evidence'
import { rule, ruleIds } from './comparability'
import type { Panel } from './panels'
import { countedAgain, partsApart } from './patientsCountedOnce'

/**
 * Panels in groups, none of them red: what may share an axis does. Order is kept. A combined arm
 * beside its doses leaves their panel for one of its own, with the same key.
 */
export function comparableGroups(
  shown: readonly Panel[],
  evidence: Evidence,
): readonly (readonly Panel[])[] {
  const alike = new Map<string, Panel[][]>()
  const groups: Panel[][] = []
  for (const panel of shown.flatMap(partsApart)) {
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
  return groups
}

const redFacts = ruleIds.flatMap((id) => {
  const does = rule(id)
  return does.worst === 'red' && 'of' in does ? [does.of] : []
})
