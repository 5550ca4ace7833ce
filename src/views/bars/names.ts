import type { ArmRow, Panel } from '@/evidence/panels'
import { agentAndDose, agentWords, armDoseWords, byLabel } from '@/evidence/treatment'
import type { Agents } from '@/trial/vocabulary'

/** An arm in words, in two parts: its agents, and its dose or schedule. */
export type ArmName = { readonly agent: string; readonly dose: string; readonly whole: string }

/**
 * Names for the arms of a panel. Where two arms of its trial would be called the same, or a placebo
 * group had moved to the drug, the second part is what tells them apart.
 */
export function namesOf({ trial }: Panel, agents: Agents): (row: ArmRow) => ArmName {
  const short = (arm: ArmRow['arm']) => agentAndDose(arm, agents)
  const shorts = trial.arms.map(short)
  return ({ arm }) => {
    const agent = agentWords(arm, agents)
    const whole = short(arm)
    if (!arm.switched && shorts.filter((other) => other === whole).length < 2)
      return { agent, dose: armDoseWords(arm), whole }
    const label = byLabel(arm)
    const rest = label.startsWith(agent) ? label.slice(agent.length).replace(/^[,\s]+/, '') : label
    return { agent, dose: rest, whole: label }
  }
}
