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

/** A short name for each arm: agent and dose; the whole label where two arms would share that. */
export function armNames({ arms }: Trial, agents: Agents): (arm: Arm) => string {
  const short = (arm: Arm) => agentAndDose(arm, agents)
  const shorts = arms.map(short)
  return (arm) => {
    const name = short(arm)
    return shorts.filter((other) => other === name).length > 1 ? byLabel(arm) : name
  }
}
