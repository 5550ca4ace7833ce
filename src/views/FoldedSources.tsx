import type { Source } from '@/trial/schema'
import { SourceItem } from './SourceItem'

type Props = { readonly summary: string | number; readonly sources: readonly Source[] }

/** Where something is from, on request. */
export const FoldedSources = ({ summary, sources }: Props) => (
  <details>
    <summary>{summary}</summary>
    {sources.map((source) => (
      <SourceItem key={source.title + source.where} source={source} />
    ))}
  </details>
)
