import { useState } from 'react'
import { Icon } from './Icon'

type Props = { text: string; label: string; small?: boolean }

/** Puts a text on the clipboard, and says so; where the browser forbids that, it says that too. */
export function CopyButton({ text, label, small = false }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <button
      type="button"
      className={small ? 'button small' : 'button'}
      onClick={() => void copy()}
      onBlur={() => setState('idle')}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />
      <span aria-live="polite">{said[state] ?? label}</span>
    </button>
  )
}

const said: Partial<Record<string, string>> = {
  copied: 'Copied',
  failed: 'Not allowed: select and copy the text',
}
