import { useState } from 'react'
import { useExplorer } from '@/state/explorer'
import { Icon } from '@/ui/Icon'
import { chosenColumns } from './chosenColumns'
import { allColumns } from './moreColumns'
import './ColumnsMenu.css'

/** Which columns stand in the table, in which order, and which stay in sight when it scrolls. */
export function ColumnsMenu() {
  const kind = useExplorer((s) => s.rows)
  const list = useExplorer((s) => s.list)
  const asked = useExplorer((s) => s.columns)
  const pin = useExplorer((s) => s.pin)
  const ask = useExplorer((s) => s.ask)
  const [said, setSaid] = useState('')
  const [first, ...others] = allColumns[kind]
  const [, ...shown] = chosenColumns(kind, list === 'by-trial', asked)
  const hidden = others.filter(({ id }) => !shown.includes(id))
  const inOrder = shown.flatMap((id) => others.find((column) => column.id === id) ?? [])

  const move = (id: string, label: string, step: number) => {
    const to = shown.indexOf(id) + step
    if (to < 0 || to >= shown.length) return
    ask({ columns: shown.filter((other) => other !== id).toSpliced(to, 0, id) })
    setSaid(`${label} is now column ${to + 1} of ${shown.length}`)
  }
  const toggle = (id: string) => {
    const kept = shown.filter((other) => other !== id)
    if (kept.length) ask({ columns: kept.length < shown.length ? kept : [...shown, id] })
  }
  return (
    <>
      <p className="columns-note">{first.label} and row number always come first.</p>
      <ul>
        {inOrder.map(({ id, label }, i) => (
          <li key={id}>
            <label className="option">
              <input type="checkbox" checked onChange={() => toggle(id)} />
              <span className="option-name">{label}</span>
            </label>
            <button
              type="button"
              className="icon-button"
              aria-label={`Move ${label} left`}
              aria-disabled={i === 0}
              onClick={() => move(id, label, -1)}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`Move ${label} right`}
              aria-disabled={i === shown.length - 1}
              onClick={() => move(id, label, 1)}
            >
              <Icon name="down" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`Keep ${label} in sight`}
              aria-pressed={pin.includes(id)}
              onClick={() =>
                ask({ pin: pin.includes(id) ? pin.filter((x) => x !== id) : [...pin, id] })
              }
            >
              <Icon name="pin" />
            </button>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <fieldset>
          <legend>Not shown</legend>
          {hidden.map(({ id, label }) => (
            <label key={id} className="option">
              <input type="checkbox" checked={false} onChange={() => toggle(id)} />
              <span className="option-name">{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <button type="button" className="button small" onClick={() => ask({ columns: [], pin: [] })}>
        Usual columns
      </button>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}
