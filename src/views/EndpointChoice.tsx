import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Endpoint } from '@/trial/vocabulary'
import { Toggle } from '@/ui/Toggle'
import './EndpointChoice.css'

type Props = {
  /** Those that can be shown, the first ones before all. */
  readonly endpoints: readonly {
    readonly slug: string
    readonly endpoint: Endpoint
    readonly trials: number
  }[]
  readonly shown: readonly string[]
  /** How many there is room for; the others are in a menu. */
  readonly room: number
}

/** Which endpoint is shown when none was asked for, and the others one could ask for. */
export function EndpointChoice({ endpoints, shown, room }: Props) {
  const filters = useExplorer((s) => s.filters)
  const ask = useExplorer((s) => s.ask)
  const choose = (slug: string) => ask({ filters: { ...filters, endpoint: [slug] } })
  const first = endpoints.slice(0, room)
  const rest = endpoints.slice(first.length)
  return (
    <fieldset className="endpoint-choice">
      <legend className="visually-hidden">Endpoint</legend>
      {first.map(({ slug, endpoint, trials }) => (
        <Toggle key={slug} pressed={shown.includes(slug)} onPress={() => choose(slug)}>
          {endpoint.short}, {plural(trials, 'trial')}
        </Toggle>
      ))}
      {rest.length > 0 && (
        <select
          className="button small"
          aria-label="More endpoints"
          value=""
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{rest.length} more</option>
          {rest.map(({ slug, endpoint, trials }) => (
            <option key={slug} value={slug}>
              {endpoint.label}, {plural(trials, 'trial')}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}
