import type { Arm, Trial } from '@/trial/schema'
import type { Agents } from '@/trial/vocabulary'
import { agentAndDose, agentWords, armDoseWords, byLabel } from './treatment'

/** Doses alone where every tested arm got the same single agent; else the short names. */
export function doseNames(trial: Trial, agents: Agents): (arm: Arm) => string {
  const nameOf = armNames(trial, agents)
  const tested = trial.arms.filter(({ role }) => role === 'experimental')
  const same = new Set(tested.map((arm) => agentWords(arm, agents))).size === 1
  const doses = tested.map(armDoseWords)
  const plain = same && doses.every((dose, i) => dose !== '' && doses.indexOf(dose) === i)
  const named = tested.every((arm) => nameOf(arm) === agentAndDose(arm, agents))
  return (arm) => (plain && named && arm.role === 'experimental' ? armDoseWords(arm) : nameOf(arm))
}

/**
 * A short name for each arm: agent and dose; the whole label where two arms on that agent would
 * share one. Of several groups on placebo one keeps the short name if the others moved to the drug.
 */
export function armNames({ arms }: Trial, agents: Agents): (arm: Arm) => string {
  const shorts = arms.map((arm) => agentAndDose(arm, agents))
  const shared = (short: string) => shorts.filter((other) => other === short).length > 1
  return (arm) => {
    const short = agentAndDose(arm, agents)
    const onlyPlacebo =
      arm.role === 'placebo' && arms.every((a) => a === arm || a.switched || a.role !== 'placebo')
    if (onlyPlacebo || !shorts.some(shared)) return short
    const agent = agentWords(arm, agents)
    const unclear = arms.some(
      (other, i) =>
        other.role === arm.role && agentWords(other, agents) === agent && shared(shorts[i] ?? ''),
    )
    return unclear ? byLabel(arm) : short
  }
}
