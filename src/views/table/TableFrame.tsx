import { useEffect, useRef, useState, type ReactNode } from 'react'
import { leastWidth, type Placed } from './placed'
import { TableHead } from './TableHead'

type Props = {
  readonly columns: readonly Placed[]
  readonly label: string
  readonly axis: number
  readonly lines: number
  readonly children: ReactNode
}

/**
 * The table around its lines. Its head stays in sight: by itself while the table fits; where it is
 * wider than the page the frame scrolls sideways, and the head is moved along instead.
 */
export function TableFrame({ columns, label, axis, lines, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const least = leastWidth(columns)
  const wide = useWide(frame, least)
  return (
    // A frame that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={frame} className="table-frame" data-wide={wide} {...(wide && reachable(label))}>
      <table className="results" aria-rowcount={lines + 1} style={{ minWidth: least }}>
        <caption className="visually-hidden">{label}</caption>
        <TableHead columns={columns} axis={axis} />
        {children}
      </table>
    </div>
  )
}

const reachable = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label }) as const

function useWide(frame: React.RefObject<HTMLDivElement | null>, least: number): boolean {
  const [width, setWidth] = useState(Infinity)
  const wide = least > width
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])

  useEffect(() => {
    const head = frame.current?.querySelector('thead')
    if (!wide || !head) return undefined
    const follow = () => {
      const table = frame.current?.getBoundingClientRect()
      if (!table) return
      const bar = document.querySelector('.app-bar')?.getBoundingClientRect().bottom ?? 0
      const room = table.height - head.offsetHeight - 60
      const down = Math.max(0, Math.min(bar - table.top - border, room))
      head.style.translate = `0 ${down}px`
    }
    follow()
    addEventListener('scroll', follow, { passive: true })
    return () => {
      removeEventListener('scroll', follow)
      head.style.translate = ''
    }
  }, [wide, frame])
  return wide
}

/** Of the frame; and a little, or a line above the head is seen between two pixels. */
const border = 2
