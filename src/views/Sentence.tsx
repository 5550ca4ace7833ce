import { Figure } from './Figure'

/** Words, or a figure with the place that it comes from. */
export type SentencePart =
  | string
  | { readonly text: string; readonly source: string; readonly calculated: boolean }

/** Words with figures in them that open their sources. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return parts.map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Figure key={keyOf(parts, i)} source={part.source} calculated={part.calculated}>
        {part.text}
      </Figure>
    ),
  )
}

/** The same figure may come twice; how often it came before tells them apart. */
const keyOf = (parts: readonly SentencePart[], i: number) =>
  parts
    .slice(0, i + 1)
    .map((part) => (typeof part === 'string' ? '' : part.source))
    .join(' ')
