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
  /** More trials than can be read side by side. */
  readonly many: boolean
  readonly endpoints: number
  readonly onWhole: () => void
}

/** Too many trials to read side by side, or several endpoints: what would make them fewer. */
export function Narrowing(props: Props) {
  const { panels, evidence, trials, shown, many, endpoints, onWhole } = props
  const filters = useExplorer((s) => s.filters)
  const ask = useExplorer((s) => s.ask)
  const diseaseOf = ({ trial }: Panel) => trial.disease
  const endpointOf = ({ outcome }: Panel) => outcome.endpoint
  const offers = [
    ...(many ? offersOf('disease', panels, diseaseOf, (id) => evidence.diseases[id]?.name) : []),
    ...offersOf('endpoint', panels, endpointOf, (id) => evidence.endpoints[id]?.short),
  ]
  return (
    <div
      className="banner design-narrowing"
      role="note"
      aria-label={many ? 'Many trials' : 'Several endpoints'}
    >
      <p>
        {many ? (
          <>
            {trials} trials are many to read side by side
            {shown < trials && <>; the first {shown} are shown</>}. Fewer say more: choose one of
            these, or use the filters.
          </>
        ) : (
          <>
            Results of {endpoints} endpoints are in this selection, which have no common axis. With
            one of them the checks are about the same thing:
          </>
        )}
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
