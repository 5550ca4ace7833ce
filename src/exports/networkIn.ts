import { comparability, type Gate } from '@/evidence/comparability'
import { networkOf, partOf, type Network, type NetworkTreatment } from '@/evidence/network'
import { networkMeasures } from '@/evidence/networkComparisons'
import { networkReference } from '@/evidence/networkReference'
import { partsOf } from '@/evidence/networkShape'
import { networkTopics } from '@/evidence/networkTopics'
import type { Panel } from '@/evidence/panels'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Analysis } from './analysis'

/** A connected network, what its treatments are set against, and whether its trials may be joined. */
export type ShownNetwork = {
  readonly network: Network
  readonly reference: NetworkTreatment
  readonly gate: Gate
}

/** The network that the app shows of these panels. */
export function networkIn(
  panels: readonly Panel[],
  evidence: Evidence,
  { measure: asked, reference: wanted, usual }: Analysis,
): ShownNetwork | NotEstimable {
  const [topic] = networkTopics(panels, evidence.agents, usual)
  if (!topic)
    return notEstimable('no two randomised trials here count the same endpoint in one disease')
  const measure = networkMeasures.find((id) => id === asked) ?? 'OR'
  const whole = networkOf(topic.panels, evidence.agents, { measure, usual })
  if (!isEstimable(whole)) return whole
  const parts = partsOf(whole.pairs.map(({ a, b }) => [a.id, b.id] as const))
  const reference = networkReference(whole, parts, wanted)
  if (!reference) return notEstimable('no two of its trials can be compared')
  const network = partOf(whole, parts.find((ids) => ids.includes(reference.id)) ?? [])
  const shown = network.trials.map(({ panel }) => panel)
  return { network, reference, gate: comparability(shown, evidence, 'estimate') }
}
