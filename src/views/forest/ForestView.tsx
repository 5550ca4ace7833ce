import { useMemo } from 'react'
import { narrowedWords } from '@/evidence/narrowedWords'
import { comparedEndpoints } from '@/evidence/sharedEndpoints'
import { useExplorer } from '@/state/explorer'
import type { Asked } from '@/state/url'
import { EndpointChoice } from '@/views/EndpointChoice'
import type { ViewProps } from '@/views/ViewProps'
import { Menu } from './Menu'
import { sectionsOf } from './sections'
import { SectionView } from './SectionView'
import { useRoom } from './useRoom'
import './forest.css'

/** Effects with their intervals, contrast by contrast; each endpoint on an axis of its own. */
export function ForestView({ catalogue, answer }: ViewProps) {
  const { evidence } = catalogue
  const chosen = answer.filters['endpoint']
  const measure = useExplorer((s) => s.measure)
  const values = useExplorer((s) => s.values)
  const group = useExplorer((s) => s.group)
  const order = useExplorer((s) => s.order)
  const search = useExplorer((s) => s.q)
  const { ref, room } = useRoom<HTMLDivElement>()
  const { panels } = answer
  const compared = useMemo(() => comparedEndpoints(panels), [panels])
  const shown = useMemo(
    () => (chosen?.length ? chosen : compared.slice(0, 1).map(({ slug }) => slug)),
    [chosen, compared],
  )
  const sections = useMemo(
    () => sectionsOf(panels, shown, evidence, { measure, values, group, order }),
    [panels, shown, evidence, measure, values, group, order],
  )
  const filtered = narrowedWords(answer.filters, search, evidence)
  return (
    <div ref={ref}>
      {!chosen?.length && compared.length > 1 && (
        <EndpointChoice
          endpoints={compared}
          shown={shown}
          room={room.narrow ? 3 : room.prior ? 6 : 4}
        />
      )}
      {sections.map((section, i) => (
        <SectionView
          key={section.key}
          section={section}
          evidence={evidence}
          room={room}
          filtered={filtered}
          options={i === 0 && <Options />}
        />
      ))}
      {!sections.length && (
        <p className="banner">No result here has another arm beside it, so there is no effect.</p>
      )}
    </div>
  )
}

/** How rows are grouped and in which order they stand. */
function Options() {
  const group = useExplorer((s) => s.group)
  const order = useExplorer((s) => s.order)
  const ask = useExplorer((s) => s.ask)
  return (
    <div className="forest-options">
      <Menu
        label="Group"
        value={group}
        options={groups}
        onChange={(next) => ask({ group: next })}
      />
      <Menu label="Sort" value={order} options={orders} onChange={(next) => ask({ order: next })} />
    </div>
  )
}

const groups = [
  { id: 'agent', label: 'by agent' },
  { id: 'dose', label: 'by dose' },
  { id: 'prior', label: 'by prior therapy' },
  { id: 'phase', label: 'by phase' },
  { id: 'disease', label: 'by disease' },
  { id: 'none', label: 'no groups' },
] as const satisfies readonly { id: Asked['group']; label: string }[]

const orders = [
  { id: 'dose', label: 'by dose' },
  { id: 'effect', label: 'by effect' },
  { id: 'trial', label: 'by trial' },
  { id: 'year', label: 'by year' },
] as const satisfies readonly { id: Asked['order']; label: string }[]
