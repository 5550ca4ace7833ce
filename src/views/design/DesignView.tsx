import { useMemo, useState } from 'react'
import { abbreviationWords } from '@/evidence/abbreviations'
import { comparability } from '@/evidence/comparability'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { Toggle } from '@/ui/Toggle'
import { useMedia } from '@/ui/useMedia'
import { Comparability } from '@/views/Comparability'
import type { ViewProps } from '@/views/ViewProps'
import { DesignCards } from './DesignCards'
import { DesignTable } from './DesignTable'
import { Narrowing } from './Narrowing'
import { designColumns, designSections, type DesignSection } from './rows'
import './design.css'

/** Trials to read side by side, on a phone one below the other. */
const most = { wide: 30, narrow: 8 } as const

/** How the trials of a selection were made, side by side: what differs stands out. */
export function DesignView({ catalogue: { evidence }, answer: { panels } }: ViewProps) {
  const facts = useExplorer((s) => s.facts)
  const ask = useExplorer((s) => s.ask)
  const narrow = useMedia('(max-width: 719px)')
  const [whole, setWhole] = useState(false)
  const gate = useMemo(() => comparability(panels, evidence), [panels, evidence])
  const all = useMemo(() => designColumns(panels, evidence), [panels, evidence])
  const limit = narrow ? most.narrow : most.wide
  const columns = useMemo(() => (whole ? all : all.slice(0, limit)), [all, whole, limit])
  const sections = useMemo(() => designSections(gate, columns, evidence), [gate, columns, evidence])
  const endpoints = new Set(panels.map(({ outcome }) => outcome.endpoint)).size
  const rows = sections.flatMap((section) => section.rows)
  const agreeing = rows.filter(({ level }) => level === 'green').length
  const judged = rows.filter(({ level }) => level !== 'none').length
  const shown = facts === 'all' || agreeing === judged ? sections : differing(sections)
  const Layout = narrow ? DesignCards : DesignTable
  return (
    <section className="design" aria-labelledby="design-title">
      <Comparability gate={gate} />
      <header className="design-head">
        <div>
          <h2 id="design-title">Designs side by side</h2>
          <p>
            {plural(all.length, 'trial')} with {plural(gate.panels.length, 'result')}.{' '}
            {agreeing === judged
              ? 'No fact that is checked differs in a way that matters.'
              : `${judged - agreeing} of ${judged} facts that are checked differ.`}
          </p>
        </div>
        {agreeing > 0 && agreeing < judged && (
          <Toggle
            pressed={facts === 'all'}
            onPress={() => ask({ facts: facts === 'all' ? 'apart' : 'all' })}
          >
            Show also what agrees ({agreeing})
          </Toggle>
        )}
      </header>
      {(all.length > limit || (endpoints > 1 && all.length > 1)) && (
        <Narrowing
          panels={panels}
          evidence={evidence}
          trials={all.length}
          shown={columns.length}
          many={all.length > limit}
          endpoints={endpoints}
          onWhole={() => setWhole(true)}
        />
      )}
      <Layout columns={columns} sections={shown} evidence={evidence} />
      <p className="caption">
        What no source states is “not stated” and makes nothing differ by itself. Where facts
        differ, ≠ marks the trials that do not have what most have, or, where no value leads, what
        the first has. A dose counts as licensed where a source names it for the disease.
        Population, size and ratio describe a trial; they are not judged.{' '}
        {abbreviationWords(columns.map(({ trial }) => trial.priorTherapy.text ?? '').join(' '))}
      </p>
    </section>
  )
}

/** Without the facts in which no trial differs; how the control groups did is always there. */
const differing = (sections: readonly DesignSection[]): readonly DesignSection[] =>
  sections.flatMap(({ label, rows }) => {
    const left = rows.filter(({ id, level }) => level !== 'green' || id === 'controlRate')
    return left.length ? [{ label, rows: left }] : []
  })
