import type { Contrast, Panel } from './panels'

/** A panel with these contrasts alone, and the arms in them. */
export function withContrasts(panel: Panel, contrasts: readonly Contrast[]): Panel {
  const rows = new Set(contrasts.flatMap(({ arm, versus }) => [arm, versus]))
  return { ...panel, contrasts, arms: panel.arms.filter((row) => rows.has(row)) }
}
