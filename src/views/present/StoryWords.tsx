import type { Catalogue } from '@/evidence/catalogue'
import { storySegments } from '@/evidence/storyWords'
import { Figure } from '@/views/Figure'

type Props = {
  text: string
  catalogue: Catalogue
  /** In a heading the figures are words like the others. */
  heading?: boolean
}

/** Words with their figures put in; each figure opens its source. */
export function StoryWords({ text, catalogue, heading = false }: Props) {
  return storySegments(text, catalogue).map(({ text: words, source, calculated = false, at }) =>
    heading ? (
      <span key={at}>
        {words}
        {calculated && <span className="calc">calc</span>}
      </span>
    ) : source ? (
      <Figure key={at} source={source} calculated={calculated}>
        {words}
      </Figure>
    ) : (
      words
    ),
  )
}
