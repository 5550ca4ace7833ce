import type { Published } from '@/trial/schema'
import { effectName } from './effectName'
import { isMeasureId, publishedText } from './measures'
import type { Contrast } from './panels'
import { pWords } from './valueWords'

/** "OR 1.57 (1.09–2.27), P = 0.016", as published; empty where neither is stated. */
export function statedWords(stated: Published, contrast: Contrast): string {
  const { measure, estimate, p } = stated
  const effect =
    estimate && isMeasureId(measure)
      ? `${effectName(measure, [contrast]).short} ${publishedText(stated)}`
      : ''
  return [effect, p && pWords(p)].filter(Boolean).join(', ')
}
