import { Figure } from '@/views/Figure'
import type { Said } from './words'

/** Words with figures in them that open their sources. */
export function Sentence({ said }: { said: readonly Said[] }) {
  return said.map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Figure key={keyOf(said, i)} source={part.source} calculated={part.calculated}>
        {part.text}
      </Figure>
    ),
  )
}

/** The same figure may come twice; how often it came before tells them apart. */
const keyOf = (said: readonly Said[], i: number) =>
  said
    .slice(0, i + 1)
    .map((part) => (typeof part === 'string' ? '' : part.source))
    .join(' ')
