import { useState } from 'react'
import { exported, format, type FormatId } from '@/exports/formats'
import type { Leaving } from '@/exports/leaving'
import { Icon } from '@/ui/Icon'
import { saveFile } from '@/ui/saveFile'
import './Formats.css'

type Props = { ids: readonly FormatId[]; leaving: () => Leaving; label: string }
type State = { readonly id: FormatId; readonly is: 'made' | 'saved' | 'failed' } | null

/** A button for each form in which something can leave; it says when the file is there. */
export function Formats({ ids, leaving, label }: Props) {
  const [state, setState] = useState<State>(null)
  const save = async (id: FormatId) => {
    setState({ id, is: 'made' })
    try {
      const { name, mime, content } = await exported(id, leaving())
      saveFile(name, mime, content)
      setState({ id, is: 'saved' })
    } catch {
      setState({ id, is: 'failed' })
    }
  }
  return (
    <div className="formats">
      <ul aria-label={label}>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="button small"
              disabled={state?.is === 'made'}
              onClick={() => void save(id)}
            >
              <Icon name={state?.id === id && state.is === 'saved' ? 'check' : 'save'} size={13} />
              {format(id).label}
            </button>
            <span>{format(id).about}</span>
          </li>
        ))}
      </ul>
      <p role="status">{state && said[state.is](format(state.id).label)}</p>
    </div>
  )
}

const said = {
  made: (label: string) => `Making ${label} …`,
  saved: (label: string) => `Saved: ${label}.`,
  failed: (label: string) =>
    `${label} could not be made: a part of the site could not be loaded. Try again when online.`,
} as const
