import { Drawer } from '@/ui/Drawer'
import type { Shortcut } from './Shortcuts'
import './KeyList.css'

type Props = {
  readonly keys: readonly Shortcut[]
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
  readonly onClose: () => void
}

/** The keys of the page, and the switch that lets them rest. */
export function KeyList({ keys, on, onSwitch, onClose }: Props) {
  return (
    <Drawer title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcuts">
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => onSwitch(event.target.checked)}
          />{' '}
          Use these keys
        </label>
        <table>
          <tbody>
            {keys.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{name}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                <kbd>?</kbd>
              </th>
              <td>This list</td>
            </tr>
          </tbody>
        </table>
        <p>
          In charts and tables arrow keys go from mark to mark, Enter opens the source, Escape
          leaves.
        </p>
      </div>
    </Drawer>
  )
}
