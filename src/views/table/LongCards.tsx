import { useMemo, useRef } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { cardHeight, runKey, runs, type Item } from './items'
import { TableCard } from './TableCards'
import { useWindowed } from './useWindowed'

type Props = {
  readonly items: readonly Item[]
  readonly catalogue: Catalogue
  readonly open: string
  readonly axis: number
}

/** Hundreds of cards: only those near the window are drawn; all of them on paper. */
export function LongCards({ items, ...card }: Props) {
  const anchor = useRef<HTMLUListElement>(null)
  const cards = useMemo(() => runs(items).map((run) => ({ key: runKey(run), run })), [items])
  const { from, to, before, after, measure } = useWindowed(
    anchor,
    cards,
    ({ run }) => cardHeight(run),
    1,
  )
  return (
    <ul ref={anchor} className="cards" style={{ paddingBlock: `${before}px ${after}px` }}>
      {cards.slice(from, to).map(({ key, run }, i) => (
        <li
          key={key}
          ref={measure}
          data-index={from + i}
          aria-setsize={cards.length}
          aria-posinset={from + i + 1}
        >
          <TableCard run={run} {...card} />
        </li>
      ))}
    </ul>
  )
}
