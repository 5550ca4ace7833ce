import type { ArmRow } from '@/evidence/panels'
import { agentWords, armDoseWords } from '@/evidence/treatment'
import type { Agents } from '@/trial/vocabulary'

/** An arm in words, in two parts: its agents, and its dose or schedule. */
export type ArmName = { readonly agent: string; readonly dose: string; readonly whole: string }

/** Names for the arms of one panel; where two would be called the same, what tells them apart. */
export function namesOf(arms: readonly ArmRow[], agents: Agents): (row: ArmRow) => ArmName {
  const short = ({ arm }: ArmRow) =>
    [agentWords(arm, agents), armDoseWords(arm)].filter(Boolean).join(' ')
  const shorts = arms.map(short)
  return (row) => {
    const agent = agentWords(row.arm, agents)
    const whole = short(row)
    if (shorts.filter((other) => other === whole).length < 2)
      return { agent, dose: armDoseWords(row.arm), whole }
    const { label } = row.arm
    const rest = label.startsWith(agent) ? label.slice(agent.length).replace(/^[,\s]+/, '') : label
    return { agent, dose: rest, whole: label }
  }
}
