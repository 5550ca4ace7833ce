import type { ComponentType } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import type { ViewId } from '@/state/url'
import { lazily } from '@/ui/lazily'
import { TableView } from './table/TableView'
import type { ViewProps } from './ViewProps'

type Drawn<Props> = {
  readonly id: ViewId
  readonly label: string
  readonly Component: ComponentType<Props>
  /** Fetches its code before it is drawn; nothing where that is there from the first moment. */
  readonly load?: () => Promise<unknown>
}

const fetched = <Name extends string, Props>(
  id: ViewId,
  label: string,
  load: () => Promise<{ readonly [K in Name]: ComponentType<Props> }>,
  name: Name,
): Drawn<Props> => ({ id, label, load, Component: lazily(load, name) })

/** The views of one question, in the order of the tabs; the first is what a bare address shows. */
export const views: readonly Drawn<ViewProps>[] = [
  { id: 'table', label: 'Table', Component: TableView },
  fetched('bars', 'Bars', () => import('./bars/BarsView'), 'BarsView'),
  fetched('forest', 'Forest', () => import('./forest/ForestView'), 'ForestView'),
  fetched('safety', 'Safety', () => import('./safety/SafetyView'), 'SafetyView'),
  fetched('balance', 'Benefit and harm', () => import('./balance/BalanceView'), 'BalanceView'),
  fetched('design', 'Design', () => import('./design/DesignView'), 'DesignView'),
  fetched('map', 'Map', () => import('./map/MapView'), 'MapView'),
  fetched('network', 'Network', () => import('./network/NetworkView'), 'NetworkView'),
]

/** Pages that answer no question of their own; in the order of the header, after Explore. */
export const pages: readonly Drawn<{ catalogue: Catalogue }>[] = [
  fetched('trials', 'Trials', () => import('./trials/TrialsPage'), 'TrialsPage'),
  fetched('lessons', 'Lessons', () => import('./lessons/LessonsPage'), 'LessonsPage'),
  fetched('methods', 'Methods', () => import('./methods/MethodsPage'), 'MethodsPage'),
  fetched('data', 'Data', () => import('./data/DataPage'), 'DataPage'),
]

/** Fetches the code of what an address opens while its evidence is still on the way. */
export function fetchAhead(id: string | null): void {
  // Where that fails it is asked for again when it is drawn, and that failure is shown.
  void [...views, ...pages]
    .find((drawn) => drawn.id === id)
    ?.load?.()
    .catch(() => {})
}
