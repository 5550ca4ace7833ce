import type { FacetId } from '@/evidence/facets'
import { groupsBy } from '@/evidence/groupsBy'
import type { Panel } from '@/evidence/panels'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'

type Props = {
  readonly panels: readonly Panel[]
  readonly evidence: Evidence
  readonly trials: number
  readonly shown: number
  readonly onWhole: () => void
}

/** Too many trials to read side by side: what would make them fewer. */
export function Narrowing({ panels, evidence, trials, shown, onWhole }: Props) {
  const filters = useExplorer((s) => s.filters)
  const ask = useExplorer((s) => s.ask)
  const offers: readonly Offer[] = [
    ...offersOf(
      'disease',
      panels,
      ({ trial }) => trial.disease,
      (id) => evidence.diseases[id]?.name,
    ),
    ...offersOf(
      'endpoint',
      panels,
      ({ outcome }) => outcome.endpoint,
      (id) => evidence.endpoints[id]?.short,
    ),
  ]
  return (
    <div className="banner design-narrowing" role="note" aria-label="Many trials">
      <p>
        {trials} trials are many to read side by side
        {shown < trials && <>; the first {shown} are shown</>}.{' '}
        {offers.length > 0 && 'Fewer say more: choose one of these, or use the filters.'}
      </p>
      <div>
        {offers.map(({ facet, value, name, count }) => (
          <button
            key={`${facet} ${value}`}
            type="button"
            className="button small"
            onClick={() => ask({ filters: { ...filters, [facet]: [value] } })}
          >
            {name} ({plural(count, 'trial')})
          </button>
        ))}
        {shown < trials && (
          <button type="button" className="text-button" onClick={onWhole}>
            Show all {trials}
          </button>
        )}
      </div>
    </div>
  )
}

type Offer = {
  readonly facet: FacetId
  readonly value: string
  readonly name: string
  readonly count: number
}

const offered = 4

/** The values that most trials share, where there is more than one. */
function offersOf(
  facet: FacetId,
  panels: readonly Panel[],
  of: (panel: Panel) => string,
  nameOf: (value: string) => string | undefined,
): Offer[] {
  const groups = [...groupsBy(panels, of)].map(([value, own]): Offer => {
    const count = new Set(own.map(({ trial }) => trial)).size
    return { facet, value, name: nameOf(value) ?? value, count }
  })
  if (groups.length < 2) return []
  return groups.toSorted((a, b) => b.count - a.count).slice(0, offered)
}
