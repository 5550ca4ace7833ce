import { isEstimable } from '@/stats/effect'
import type { Agents, Claim } from '@/trial/vocabulary'
import { armNames } from './armNames'
import { fewCounted } from './countedWords'
import type { Panel } from './panels'
import { statedWords } from './statedWords'
import { valueOf } from './values'
import { midSentence } from './words'

/** A stored figure that a claim is about, as its source prints it. */
export type ClaimFigure = {
  readonly key: string
  /** "Upadacitinib 15 mg QD", or who is compared with whom. */
  readonly name: string
  readonly text: string
  readonly calculated: boolean
}

/** The figures of a claim, outcome by outcome. */
export type ClaimOutcome = { readonly panel: Panel; readonly figures: readonly ClaimFigure[] }

/** The figures that a claim is about, in the order of the panels; those not stored are left out. */
export function claimFigures(
  { figures = [] }: Pick<Claim, 'figures'>,
  panels: readonly Panel[],
  agents: Agents,
): readonly ClaimOutcome[] {
  return panels.flatMap((panel) => {
    const own = figures.filter((key) => key.startsWith(`${panel.key}.`))
    const found = own.flatMap((key) => figureOf(key, panel, agents) ?? [])
    return found.length ? [{ panel, figures: found }] : []
  })
}

function figureOf(key: string, panel: Panel, agents: Agents): ClaimFigure | undefined {
  const nameOf = armNames(panel.trial, agents)
  const row = panel.arms.find((arm) => arm.key === key)
  if (row) {
    const value = valueOf(row, panel.outcome.kind)
    const name = nameOf(row.arm)
    if (!isEstimable(value)) return { key, name, text: value.notEstimable, calculated: false }
    const few = fewCounted(row, value)
    return { key, name, text: few || value.text, calculated: value.calculated && !few }
  }
  const contrast = panel.contrasts.find((other) => other.key === key)
  const [stated] = contrast?.published ?? []
  if (!contrast || !stated) return undefined
  const name = `${nameOf(contrast.arm.arm)} against ${midSentence(nameOf(contrast.versus.arm))}`
  return { key, name, text: statedWords(stated, contrast) || 'not reported', calculated: false }
}
