import type { ReactNode } from 'react'
import { useDrawn } from '@/views/useDrawn'

type Props = {
  /** How high its rows will be, in px, until they are drawn. */
  readonly height: number
  readonly span: number
  /** Drawn with the page around it, not in its turn. */
  readonly atOnce: boolean
  readonly children: ReactNode
}

/** The rows of one group. */
export function Body({ height, span, atOnce, children }: Props) {
  if (useDrawn(atOnce)) return <tbody>{children}</tbody>
  return (
    <tbody aria-busy>
      <tr>
        <td colSpan={span} style={{ height }} />
      </tr>
    </tbody>
  )
}
