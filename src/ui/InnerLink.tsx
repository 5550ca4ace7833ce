import type { ReactNode } from 'react'

type Props = {
  readonly href: string
  readonly onOpen: () => void
  readonly children: ReactNode
  /** It leads to what is shown. */
  readonly current?: boolean
}

/** A link within the app. It stays a real link: it can be copied or opened in another tab. */
export function InnerLink({ href, onOpen, children, current = false }: Props) {
  return (
    <a
      href={href}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onOpen()
      }}
    >
      {children}
    </a>
  )
}
