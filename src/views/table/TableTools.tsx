import { Suspense, useId, useState } from 'react'
import { useExplorer } from '@/state/explorer'
import { Choice } from '@/ui/Choice'
import { Icon } from '@/ui/Icon'
import { lazily } from '@/ui/lazily'

const SortedBy = lazily(() => import('./SortedBy'), 'SortedBy')
const ColumnsMenu = lazily(() => import('./ColumnsMenu'), 'ColumnsMenu')

/** What the table lists and how, in words where that is not plain to see. */
export function TableTools({ narrow }: { narrow: boolean }) {
  const rows = useExplorer((s) => s.rows)
  const list = useExplorer((s) => s.list)
  const sort = useExplorer((s) => s.sort)
  const ask = useExplorer((s) => s.ask)
  return (
    <div className="table-tools">
      <Choice
        label="Rows"
        options={[
          { id: 'arms', label: 'Arms' },
          { id: 'contrasts', label: 'Contrasts' },
        ]}
        value={rows}
        onChange={(kind) => ask({ rows: kind, sort: [], columns: [], pin: [], open: '' })}
      />
      <Choice
        label="Order"
        options={[
          { id: 'by-trial', label: 'By trial' },
          { id: 'flat', label: 'One list' },
        ]}
        value={list}
        onChange={(order) => ask({ list: order })}
      />
      <p className="sorted" role="status">
        {sort.length > 0 && (
          <Suspense fallback={null}>
            <SortedBy />
          </Suspense>
        )}
      </p>
      {sort.length > 0 && (
        <button type="button" className="text-button" onClick={() => ask({ sort: [] })}>
          Usual order
        </button>
      )}
      {!narrow && <ColumnsButton />}
    </div>
  )
}

function ColumnsButton() {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState({ top: 0, right: 0 })
  return (
    <>
      <button
        type="button"
        className="button quiet columns-button"
        popoverTarget={id}
        aria-expanded={open}
        onClick={({ currentTarget }) => {
          const { bottom, right } = currentTarget.getBoundingClientRect()
          const { clientWidth } = document.documentElement
          setAt({ top: bottom + 4, right: clientWidth - right })
        }}
      >
        <Icon name="columns" /> Columns
      </button>
      <div
        id={id}
        popover="auto"
        className="columns-menu"
        role="dialog"
        aria-label="Columns"
        style={at}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <Suspense fallback={<p className="waiting">Loading the columns…</p>}>
            <ColumnsMenu />
          </Suspense>
        )}
      </div>
    </>
  )
}
