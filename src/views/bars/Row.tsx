import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useDrawn } from '@/views/useDrawn'

type Props = {
  /** Names what the heights follow from: once it changes the tables are aligned again. */
  readonly holding: string
  /** Drawn with the page around it, not in its turn. */
  readonly atOnce: boolean
  readonly children: ReactNode
}

/** Panels side by side. The rows of their tables stand at the same height, whichever wraps. */
export function Row({ holding, atOnce, children }: Props) {
  const drawn = useDrawn(atOnce)
  const row = useRef<HTMLDivElement>(null)
  const aligned = useRef('')
  useLayoutEffect(() => {
    if (!drawn || !row.current || aligned.current === holding) return
    aligned.current = holding
    const tables = [...row.current.querySelectorAll('table')]
    if (tables.length > 1) align(tables)
  })
  return (
    <div ref={row} className="bars-row">
      {drawn && children}
    </div>
  )
}

function align(tables: readonly HTMLTableElement[]) {
  const columns = tables.map((table) => [...table.rows])
  for (const line of columns.flat()) line.style.height = ''
  const heights = columns.map((lines) => lines.map((line) => line.getBoundingClientRect().height))
  for (const lines of columns)
    for (const [i, line] of lines.entries())
      line.style.height = `${Math.max(...heights.map((own) => own[i] ?? 0))}px`
}
