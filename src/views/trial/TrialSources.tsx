import { citation } from '@/evidence/citation'
import { sourceLinks } from '@/evidence/links'
import { plural } from '@/evidence/words'
import type { Trial } from '@/trial/schema'
import { CopyButton } from '@/ui/CopyButton'
import { Links } from '@/views/Links'
import { SourceItem } from '@/views/SourceItem'

/** Where the figures come from, numbered, and what has been published. */
export function TrialSources({ trial: { sources, outcomes, publications } }: { trial: Trial }) {
  const uses = sources.map(
    (_, i) => outcomes.filter((outcome) => outcome.sources.includes(i)).length,
  )
  return (
    <aside className="trial-aside" aria-label="Sources and publications">
      <section>
        <h2>
          Sources <small>{sources.length}</small>
        </h2>
        <ol className="sources">
          {sources.map((source, i) => (
            <li key={source.title + source.where}>
              <SourceItem
                source={source}
                note={uses[i] ? `used for ${plural(uses[i], 'outcome')}` : 'for the description'}
              />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>Publications</h2>
        {publications.length === 0 && <p className="not-there">No publication is recorded.</p>}
        <ul className="publications">
          {publications.map((publication) => (
            <li key={citation(publication)}>
              <p>{citation(publication)}</p>
              <Links links={sourceLinks({ doi: publication.doi, pmid: publication.pmid })} />{' '}
              {publications.length > 1 && <CopyButton text={citation(publication)} label="Copy" />}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
