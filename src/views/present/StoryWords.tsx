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
        {unbroken(words)}
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

/** In large type no line ends inside a word like SLE-BRAVE-I. */
const unbroken = (words: string) =>
  words.split(/(\S+-\S+)/).map((part, i) =>
    i % 2 ? (
      <span key={part + String(i)} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  )
