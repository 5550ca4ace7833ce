import { useState } from 'react'
import { Icon, type IconName } from './Icon'

type Props = {
  text: string | (() => string)
  label: string
  quiet?: boolean
  icon?: IconName
}

/** Puts a text on the clipboard, and says so; where the browser forbids that, it says that too. */
export function CopyButton({ text, label, quiet = false, icon = 'copy' }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <button
      type="button"
      className={quiet ? 'button quiet' : 'button small'}
      onClick={() => void copy()}
      onBlur={() => setState('idle')}
    >
      <Icon name={state === 'copied' ? 'check' : icon} size={quiet ? 15 : 14} />
      <span aria-live="polite">{said[state] ?? label}</span>
    </button>
  )
}

const said: Partial<Record<string, string>> = {
  copied: 'Copied',
  failed: 'Not allowed: select and copy the text',
}
