import { useEffect } from 'react'

/** What a key does; `true` where it did something. */
export type Keys = (key: string) => boolean

/** Keys of a presentation, but not while a source is open, and none that a control needs itself. */
export function usePresentKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      const element = target instanceof Element ? target : null
      if (element?.matches('input[type=text], input[type=search], select, textarea')) return
      const own = [' ', 'Enter'].includes(key) && element?.closest('button, a, summary, input')
      const radio = key.startsWith('Arrow') && element?.matches('input[type=radio]')
      if (own || radio || !keys(key)) return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
