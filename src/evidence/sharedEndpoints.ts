import type { Endpoint } from '@/trial/vocabulary'
import { groupsBy } from './groupsBy'
import type { Panel } from './panels'

export type SharedEndpoint = {
  readonly slug: string
  readonly endpoint: Endpoint
  readonly trials: number
}

/** The endpoints of some panels: benefit before harm, those first that most trials share. */
export const sharedEndpoints = (panels: readonly Panel[]): readonly SharedEndpoint[] =>
  [...groupsBy(panels, ({ outcome }) => outcome.endpoint)]
    .flatMap(([slug, own]) => {
      const [first] = own
      const trials = new Set(own.map(({ trial }) => trial.id)).size
      return first ? [{ slug, endpoint: first.endpoint, trials }] : []
    })
    .toSorted((a, b) => harm(a) - harm(b) || b.trials - a.trials)

/** The endpoints of which something is compared. */
export const comparedEndpoints = (panels: readonly Panel[]) =>
  sharedEndpoints(panels.filter(({ contrasts }) => contrasts.length > 0))

const harm = ({ endpoint }: SharedEndpoint) => Number(endpoint.domain === 'safety')
