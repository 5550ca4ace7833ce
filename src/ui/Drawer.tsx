import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { Icon } from './Icon'

type Props = {
  title: string
  side?: 'left' | 'right'
  onClose: () => void
  children: ReactNode
}

/** A panel over the page. It holds the focus while open; Escape or a click outside closes it. */
export function Drawer({ title, side = 'right', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page, or the browser does not give the focus back to the opener.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    // The click that closes is a shortcut for the pointer; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="drawer"
      data-side={side}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div>
        <div className="drawer-head">
          <h2>{title}</h2>
          <button type="button" className="icon-button" onClick={onClose} aria-label="Close">
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
