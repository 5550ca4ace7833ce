import { measures, type MeasureId } from './measures'
import type { Contrast } from './panels'

type Compared = Pick<Contrast, 'arm' | 'versus'>

/** Whether a contrast sets medians, not means, against each other. */
export const ofMedians = ({ arm, versus }: Compared): boolean =>
  [arm, versus].some(({ result }) => result?.median && !result.mean)

/** What an effect of these contrasts is called; a published difference of medians is not one of means. */
export function effectName(
  id: MeasureId,
  contrasts: readonly Compared[],
): { readonly label: string; readonly short: string } {
  if (id !== 'MD' || !contrasts.some(ofMedians)) return measures[id]
  return contrasts.every(ofMedians)
    ? { label: 'Difference of medians', short: 'Diff. of medians' }
    : { label: 'Difference of means or medians', short: 'Difference' }
}
