import { useState, type KeyboardEvent } from 'react'
import { effectText, measures } from '@/evidence/measures'
import type { Network, NetworkTreatment } from '@/evidence/network'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { midSentence, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { against, excludesNone, type Against } from './rows'

type Props = { readonly network: Network; readonly solved: SolvedNetwork }

/** Every treatment against every other, row versus column. One tab stop; arrows go from cell to cell. */
export function League({ network, solved }: Props) {
  const { treatments, measure } = network
  const [at, setAt] = useState<readonly [number, number]>([1, 0])
  const last = treatments.length - 1
  const [row, column] = at[0] <= last && at[1] <= last ? at : ([1, 0] as const)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
    }[event.key]
    if (event.key === 'Escape') {
      if (event.target instanceof HTMLElement) event.target.blur()
      return
    }
    const edge = { Home: 0, End: last }[event.key]
    if (!step && edge === undefined) return
    event.preventDefault()
    const next = step
      ? moved([row, column], [step[0] ?? 0, step[1] ?? 0], last)
      : ([row, edge === row ? Math.abs(row - 1) : (edge ?? 0)] as const)
    setAt(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`)?.focus()
  }

  return (
    // Keys pressed inside arrive here; the cells' own buttons are the controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="network-scroll" onKeyDown={onKeyDown}>
      <table
        className="network-table network-league"
        aria-label={`League table: ${measures[measure].label.toLowerCase()} of the row against the column`}
      >
        <thead>
          <tr>
            <th scope="col">Row against column</th>
            {treatments.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {treatments.map((treatment, i) => (
            <tr key={treatment.id}>
              <th scope="row">{treatment.name}</th>
              {treatments.map((versus, j) => (
                <td key={versus.id}>
                  <Cell
                    found={against(network, solved, treatment, versus)}
                    of={treatment}
                    network={network}
                    place={[i, j]}
                    current={i === row && j === column}
                    onFocus={setAt}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The next cell in a direction, past the diagonal; the same where the table ends. */
function moved(
  [row, column]: readonly [number, number],
  [down, across]: readonly [number, number],
  last: number,
): readonly [number, number] {
  for (const far of [1, 2]) {
    const [i, j] = [row + far * down, column + far * across]
    if (i < 0 || j < 0 || i > last || j > last) break
    if (i !== j) return [i, j]
  }
  return [row, column]
}

type CellProps = {
  readonly found: Against | undefined
  readonly of: NetworkTreatment
  readonly network: Network
  readonly place: readonly [number, number]
  readonly current: boolean
  readonly onFocus: (place: readonly [number, number]) => void
}

function Cell({ found, of, network: { measure }, place, current, onFocus }: CellProps) {
  const ask = useExplorer((s) => s.ask)
  const open = useExplorer((s) => s.open)
  if (!found)
    return (
      <span className="not-there">
        –<span className="visually-hidden"> {of.name} against itself</span>
      </span>
    )
  const { interval, direct, versus, key } = found
  const [estimate = '', bounds = ''] = effectText(measure, interval).split(' (')
  const evidence = direct ? plural(direct.trials.length, 'trial') : 'indirect'
  return (
    <button
      type="button"
      className={open === key ? 'network-cell chosen' : 'network-cell'}
      data-cell={place.join('-')}
      tabIndex={current ? 0 : -1}
      aria-pressed={open === key}
      aria-label={`${of.name} against ${midSentence(versus.name)}: ${estimate} (${bounds} ${evidence} ${direct ? 'directly' : 'only'}`}
      onFocus={() => onFocus(place)}
      onClick={() => ask({ open: open === key ? '' : key })}
    >
      {excludesNone(interval) ? <b>{estimate}</b> : estimate}
      <small> ({bounds}</small> <small className="network-evidence">{evidence}</small>
    </button>
  )
}
