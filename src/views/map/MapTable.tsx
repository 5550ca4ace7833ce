import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { ArmMark } from '@/ui/ArmMark'
import { cellText, cellWords, heatOf, type Counting } from './heat'
import type { Across, Cell, EvidenceMap } from './rows'
import { toward } from './toward'

/** A row, a column, or where they cross; an empty name stands for all of them. */
export type Place = { readonly row: string; readonly disease: string }

type Props = {
  map: EvidenceMap
  across: Across
  counting: Counting
  chosen: Place
  onChoose: (place: Place) => void
}

/** The map: one tab stop, arrows between its buttons. */
export function MapTable({ map, across, counting, chosen, onChoose }: Props) {
  const [at, setAt] = useState('row 0')
  const stop = (key: string) => ({
    tabIndex: key === at ? 0 : -1,
    onFocus: () => setAt(key),
    onKeyDown: walk,
  })
  const isChosen = ({ row, disease }: Place) => chosen.row === row && chosen.disease === disease
  return (
    <div className="map-scroll" tabIndex={-1}>
      <table className="map" data-across={across} data-counting={counting}>
        <caption className="visually-hidden">
          Trials by {across === 'agent' ? 'agent' : 'endpoint family'} and disease. Arrow keys move
          between the cells; a cell, the name of a row or of a column filters everything.
        </caption>
        <thead>
          <tr>
            <td />
            {map.columns.map(({ id, name, starts }, i) => (
              <th key={id} scope="col" data-starts={starts || undefined}>
                <button
                  type="button"
                  aria-pressed={isChosen({ row: '', disease: id })}
                  data-in={chosen.disease === id || undefined}
                  onClick={() => onChoose({ row: '', disease: id })}
                  {...stop(`column ${i}`)}
                >
                  {name}
                </button>
              </th>
            ))}
            <th scope="col" className="map-all">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ id, name, cells, all }, r) => (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={isChosen({ row: id, disease: '' })}
                  data-in={chosen.row === id || undefined}
                  onClick={() => onChoose({ row: id, disease: '' })}
                  {...stop(`row ${r}`)}
                >
                  {across === 'agent' && <ArmMark hue={id} tier={3} size={10} />}
                  <span>{name}</span>
                </button>
              </th>
              {cells.map((cell, c) => {
                const column = map.columns[c]
                const place = { row: id, disease: column?.id ?? '' }
                return (
                  <td key={place.disease} data-starts={column?.starts || undefined}>
                    {cell ? (
                      <CellButton
                        cell={cell}
                        counting={counting}
                        name={`${name} in ${column?.name ?? ''}`}
                        pressed={isChosen(place)}
                        onClick={() => onChoose(place)}
                        {...stop(`${r} ${c}`)}
                      />
                    ) : (
                      <span className="map-none">
                        <span className="visually-hidden">none found</span>
                      </span>
                    )}
                  </td>
                )
              })}
              <Total cell={all} counting={counting} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {map.columns.map(({ id, starts, all }) => (
              <Total key={id} cell={all} counting={counting} starts={starts} />
            ))}
            <Total cell={map.all} counting={counting} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLButtonElement>) {
  const next = toward(event.key, event.currentTarget)
  if (!next) return
  event.preventDefault()
  next.focus()
}

type CellProps = {
  cell: Cell
  counting: Counting
  name: string
  pressed: boolean
  tabIndex: number
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  onClick: () => void
}

function CellButton({ cell, counting, name, pressed, ...button }: CellProps) {
  return (
    <button
      type="button"
      className="map-cell number"
      data-heat={cell.randomised ? heatOf(cell, counting) : 'outline'}
      aria-pressed={pressed}
      aria-label={`${name}: ${cellWords(cell)}`}
      title={`${name}: ${cellWords(cell)}`}
      {...button}
    >
      {short(cellText(cell, counting))}
      {counting === 'trials' && cell.missed > 0 && <Missed />}
    </button>
  )
}

/** A ringed cross: a primary endpoint was missed, or met in part only. */
export function Missed() {
  return (
    <svg width={9} height={9} viewBox="0 0 14 14" aria-hidden fill="none" stroke="currentColor">
      <circle cx={7} cy={7} r={6} strokeWidth={1.7} />
      <path d="M4.8 4.8l4.4 4.4M9.2 4.8L4.8 9.2" strokeWidth={1.8} strokeLinecap="round" />
    </svg>
  )
}

function Total({
  cell,
  counting,
  starts = false,
}: {
  cell: Cell | null
  counting: Counting
  starts?: boolean
}) {
  const text: ReactNode = cell ? short(cellText(cell, counting)) : '0'
  return (
    <td className="map-total number" data-starts={starts || undefined}>
      {text}
    </td>
  )
}

/** In a narrow cell. */
const short = (text: string) => (text === 'not stated' ? 'n.s.' : text.replace('≥ ', '≥'))
