import { sourceLinks } from '@/evidence/links'
import type { Source } from '@/trial/schema'
import { Links } from './Links'
import './SourceItem.css'

/** What a source is, where it appeared, where to read it, and what it is quoted for here. */
export function SourceItem({ source, note }: { source: Source; note?: string }) {
  const links = sourceLinks(source)
  return (
    <div className="source">
      <p className="source-title">{source.title}</p>
      <p className="source-where">
        {[kinds[source.kind ?? 'other'], source.where, note].filter(Boolean).join(', ')}
      </p>
      {links.length > 0 && (
        <p>
          <Links links={links} />
        </p>
      )}
      {source.says && <p className="source-says">In short: {source.says}</p>}
    </div>
  )
}

const kinds = {
  publication: 'Paper',
  abstract: 'Abstract',
  registry: 'Registry',
  label: 'Label',
  review: 'Review',
  news: 'News',
  article: 'Article',
  other: '',
} as const
