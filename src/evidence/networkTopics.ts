import { isEstimable } from '@/stats/effect'
import type { Agents, Endpoint } from '@/trial/vocabulary'
import { groupsBy } from './groupsBy'
import { networkEntry } from './networkEntry'
import { partsOf } from './networkShape'
import type { Panel } from './panels'

export type NetworkTopic = {
  readonly key: string
  readonly disease: string
  readonly endpoint: Endpoint
  readonly slug: string
  readonly panels: readonly Panel[]
  readonly trials: number
}

/** Endpoints of diseases of which at least two trials hang together, most trials first. */
export function networkTopics(
  panels: readonly Panel[],
  agents: Agents,
  usual: boolean,
): readonly NetworkTopic[] {
  const topics = groupsBy(panels, ({ trial, outcome }) => `${trial.disease}.${outcome.endpoint}`)
  return [...topics]
    .flatMap(([key, own]): NetworkTopic[] => {
      const [first] = own
      const trials = largestPart(own, agents, usual)
      if (!first || trials < 2) return []
      const { trial, outcome, endpoint } = first
      return [
        { key, disease: trial.disease, endpoint, slug: outcome.endpoint, panels: own, trials },
      ]
    })
    .toSorted((a, b) => harm(a) - harm(b) || b.trials - a.trials || (a.key < b.key ? -1 : 1))
}

/** How many trials the largest connected part would have. */
function largestPart(panels: readonly Panel[], agents: Agents, usual: boolean): number {
  const entries = [...groupsBy(panels, ({ trial }) => trial).values()].flatMap((own) => {
    const best = networkEntry(own, agents, usual)
    return isEstimable(best) ? [best.arms.map(({ treatment }) => treatment)] : []
  })
  const parts = partsOf(
    entries.flatMap(([hub = '', ...others]) => others.map((b) => [hub, b] as const)),
  )
  const within = (part: readonly string[]) =>
    entries.filter(([hub = '']) => part.includes(hub)).length
  return Math.max(0, ...parts.map(within))
}

const harm = ({ endpoint }: NetworkTopic) => Number(endpoint.domain === 'safety')
