import type { Arm } from '@/trial/schema'
import type { Agents } from '@/trial/vocabulary'
import { agentWords } from './treatment'
import { midSentence } from './words'

/** An arm of this name in a sentence: "baricitinib 4 mg QD", "tofacitinib (doses combined)". */
export const armInSentence = (arm: Arm, name: string, agents: Agents): string =>
  arm.pools
    ? `${midSentence(agentWords(arm, agents))} (doses combined)`
    : withArticle(midSentence(name))

/** "a TNF inhibitor": a class needs an article, a drug has none. */
export const withArticle = (name: string) => (name.endsWith(' inhibitor') ? `a ${name}` : name)
