import type { Panel } from './panels'
import { grouped, midSentence } from './words'

/**
 * Words where the arms of a result hold more patients than its trial randomised, as when those who
 * changed treatment count again or later patients were added; empty otherwise.
 */
export function moreThanRandomised({
  trial,
  arms,
  outcome,
}: Pick<Panel, 'trial' | 'arms' | 'outcome'>): string {
  const { randomised, design } = trial
  if (!randomised || design.structure !== 'parallel' || arms.length < 2) return ''
  const shown = new Set(arms.map(({ arm }) => arm.id))
  const held = arms
    .filter(({ arm }) => !arm.pools?.some((part) => shown.has(part)))
    .reduce((sum, { result }) => sum + (result?.n ?? 0), 0)
  if (held <= randomised) return ''
  const analysed = outcome.analysisSet
    ? `analysed were ${midSentence(outcome.analysisSet)}`
    : 'who was analysed is not stated'
  return `Its arms here hold ${grouped(held)} patients, the trial randomised ${grouped(randomised)}: ${analysed}.`
}
