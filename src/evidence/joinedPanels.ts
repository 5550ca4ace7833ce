import type { Panel } from './panels'
import type { Synthesis } from './synthesize'

/**
 * The panels of a synthesis as its comparability is judged: only the arms and contrasts that join.
 * Where that is red, the synthesis is made again and refused.
 */
export function joinedPanels(
  panels: readonly Panel[],
  { trials }: Pick<Synthesis, 'trials'>,
): readonly Panel[] {
  const joined = new Set(
    trials.flatMap(({ entries }) => entries.map(({ candidate }) => candidate.contrast)),
  )
  return panels.flatMap((panel) => {
    const contrasts = panel.contrasts.filter((contrast) => joined.has(contrast))
    if (!contrasts.length) return []
    const rows = new Set(contrasts.flatMap(({ arm, versus }) => [arm, versus]))
    return { ...panel, contrasts, arms: panel.arms.filter((row) => rows.has(row)) }
  })
}
