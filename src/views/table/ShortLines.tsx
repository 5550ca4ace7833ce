import type { Catalogue } from '@/evidence/catalogue'
import { runKey, runs, type Item } from './items'
import type { Placed } from './placed'
import { TableLine } from './TableLines'

export type Lines = {
  readonly items: readonly Item[]
  readonly columns: readonly Placed[]
  readonly catalogue: Catalogue
  readonly open: string
  readonly axis: number
}

type Props = Lines & {
  /** Where the first of these lines stands among all. */
  readonly from?: number
  readonly measure?: ((element: HTMLTableRowElement | null) => void) | undefined
}

/** Lines drawn as they are, each trial's in a body of its own. */
export function ShortLines({ items, from = 0, measure, ...line }: Props) {
  let index = from - 1
  return runs(items).map((run) => (
    <tbody key={runKey(run)}>
      {run.map((item) => {
        index += 1
        return <TableLine key={item.key} item={item} index={index} measure={measure} {...line} />
      })}
    </tbody>
  ))
}

/** Holds the place of lines that are not drawn. */
export function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden className="gap">
      <tr>
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  )
}
