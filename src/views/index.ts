import { lazy, type ComponentType } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import type { ViewId } from '@/state/url'
import { TableView } from './table/TableView'
import type { ViewProps } from './ViewProps'

type View = {
  readonly id: ViewId
  readonly label: string
  readonly Component: ComponentType<ViewProps>
}
type Page = {
  readonly id: ViewId
  readonly label: string
  readonly Component: ComponentType<{ catalogue: Catalogue }>
}

const BarsView = lazy(async () => ({ default: (await import('./bars/BarsView')).BarsView }))
const ForestView = lazy(async () => ({ default: (await import('./forest/ForestView')).ForestView }))
const SafetyView = lazy(async () => ({ default: (await import('./safety/SafetyView')).SafetyView }))
const BalanceView = lazy(async () => ({
  default: (await import('./balance/BalanceView')).BalanceView,
}))
const DesignView = lazy(async () => ({ default: (await import('./design/DesignView')).DesignView }))
const MapView = lazy(async () => ({ default: (await import('./map/MapView')).MapView }))
const NetworkView = lazy(async () => ({
  default: (await import('./network/NetworkView')).NetworkView,
}))

/** The views of one question, in the order of the tabs; the first is what a bare address shows. */
export const views: readonly View[] = [
  { id: 'table', label: 'Table', Component: TableView },
  { id: 'bars', label: 'Bars', Component: BarsView },
  { id: 'forest', label: 'Forest', Component: ForestView },
  { id: 'safety', label: 'Safety', Component: SafetyView },
  { id: 'balance', label: 'Benefit and harm', Component: BalanceView },
  { id: 'design', label: 'Design', Component: DesignView },
  { id: 'map', label: 'Map', Component: MapView },
  { id: 'network', label: 'Network', Component: NetworkView },
]

const TrialsPage = lazy(async () => ({
  default: (await import('./trials/TrialsPage')).TrialsPage,
}))
const LessonsPage = lazy(async () => ({
  default: (await import('./lessons/LessonsPage')).LessonsPage,
}))
const MethodsPage = lazy(async () => ({
  default: (await import('./methods/MethodsPage')).MethodsPage,
}))
const DataPage = lazy(async () => ({ default: (await import('./data/DataPage')).DataPage }))

/** Pages that answer no question of their own; in the order of the header, after Explore. */
export const pages: readonly Page[] = [
  { id: 'trials', label: 'Trials', Component: TrialsPage },
  { id: 'lessons', label: 'Lessons', Component: LessonsPage },
  { id: 'methods', label: 'Methods', Component: MethodsPage },
  { id: 'data', label: 'Data', Component: DataPage },
]
