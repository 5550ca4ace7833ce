import { Suspense, useEffect, useState } from 'react'
import { recall, remember } from '@/state/remembered'
import { lazily } from '@/ui/lazily'

const KeyList = lazily(() => import('./KeyList'), 'KeyList')

const remembered = 'shortcuts'

/**
 * Keys that press what the page shows: a control names its own in `aria-keyshortcuts`. They rest
 * while the reader types or a dialog is open, and can be switched off. `?` lists them.
 */
export function Shortcuts() {
  const [on, setOn] = useState(() => recall(remembered) !== 'off')
  const [listed, setListed] = useState<readonly Shortcut[] | null>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      const busy =
        document.querySelector('dialog[open]') ??
        (target instanceof Element && target.closest('input, select, textarea'))
      if (busy || ctrlKey || metaKey || altKey) return
      if (key === '?') setListed(shortcutsHere())
      const wanted = on && shortcutsHere().find((shortcut) => shortcut.key === key)
      if (!wanted) return
      event.preventDefault()
      if (wanted.control instanceof HTMLInputElement) wanted.control.focus()
      else wanted.control.click()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])

  if (!listed) return null
  return (
    <Suspense fallback={null}>
      <KeyList
        keys={listed}
        on={on}
        onSwitch={(next) => {
          setOn(next)
          remember(remembered, next ? 'on' : 'off')
        }}
        onClose={() => setListed(null)}
      />
    </Suspense>
  )
}

export type Shortcut = {
  readonly key: string
  readonly name: string
  readonly control: HTMLElement
}

/** What the page shows now, once per key. */
function shortcutsHere(): readonly Shortcut[] {
  const all = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')]
  const found = new Map<string, Shortcut>()
  for (const control of all) {
    const key = control.getAttribute('aria-keyshortcuts') ?? ''
    const name = control.getAttribute('aria-label') ?? control.textContent.trim()
    if (!found.has(key) && control.checkVisibility()) found.set(key, { key, name, control })
  }
  return [...found.values()]
}
