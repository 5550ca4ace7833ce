import { answer, waysOut, type Catalogue } from '@/evidence/catalogue'
import { facet, isFacetId } from '@/evidence/facets'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'

/** A question without an answer: which filter to drop, and what that would bring. */
export function NoTrials({ catalogue }: { catalogue: Catalogue }) {
  const filters = useExplorer((s) => s.filters)
  const q = useExplorer((s) => s.q)
  const ask = useExplorer((s) => s.ask)
  const clear = useExplorer((s) => s.clear)
  const ways = waysOut(catalogue, filters, q)
  return (
    <section className="no-trials">
      <h2>No trial matches all of this.</h2>
      <p>{ways.length ? 'Drop one filter:' : 'No single filter is the cause; start again:'}</p>
      <ul>
        {ways.map(({ drop, trials }) =>
          drop !== null && isFacetId(drop) ? (
            <li key={drop}>
              <button type="button" className="button" onClick={() => clear(drop)}>
                Without{' '}
                {(filters[drop] ?? [])
                  .map((v) => facet(drop).name(v, catalogue.evidence))
                  .join(' or ')}
              </button>
              {plural(trials, 'trial')}
            </li>
          ) : (
            <li key="search">
              <button type="button" className="button" onClick={() => ask({ q: '' })}>
                Without the words “{q}”
              </button>
              {plural(trials, 'trial')}
            </li>
          ),
        )}
        <li>
          <button type="button" className="button" onClick={() => clear()}>
            Clear all filters
          </button>
          {plural(answer(catalogue, {}, '').trials, 'trial')}
        </li>
      </ul>
    </section>
  )
}
