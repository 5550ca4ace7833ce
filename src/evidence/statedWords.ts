import type { Published } from '@/trial/schema'
import { isMeasureId, publishedText } from './measures'
import { pWords } from './valueWords'

/** "OR 1.57 (1.09–2.27), P = 0.016", as published; empty where neither is stated. */
export function statedWords(stated: Published): string {
  const { measure, estimate, p } = stated
  const effect = estimate && isMeasureId(measure) ? `${measure} ${publishedText(stated)}` : ''
  return [effect, p && pWords(p)].filter(Boolean).join(', ')
}
