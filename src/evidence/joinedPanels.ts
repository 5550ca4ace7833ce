import type { Panel } from './panels'
import type { Joined } from './synthesize'
import { withContrasts } from './withContrasts'

/**
 * The panels of a synthesis as its comparability is judged: only the arms and contrasts that join.
 * Where that is red, the synthesis is made again and refused.
 */
export function joinedPanels(
  panels: readonly Panel[],
  { trials }: Pick<Joined, 'trials'>,
): readonly Panel[] {
  const joined = new Set(
    trials.flatMap(({ entries }) => entries.map(({ candidate }) => candidate.contrast)),
  )
  return panels.flatMap((panel) => {
    const contrasts = panel.contrasts.filter((contrast) => joined.has(contrast))
    return contrasts.length ? [withContrasts(panel, contrasts)] : []
  })
}
