import { useRef } from 'react'
import { Gap, ShortLines, type Lines } from './ShortLines'
import { useWindowed } from './useWindowed'

/** Thousands of lines: only those near the window are drawn; all of them on paper. */
export function LongLines(lines: Lines) {
  const { items, columns } = lines
  const anchor = useRef<HTMLTableSectionElement>(null)
  const coarse = matchMedia('(pointer: coarse)').matches
  const { from, to, before, after, measure } = useWindowed(anchor, items, (item) =>
    item.kind === 'detail' ? 260 : item.kind === 'trial' ? 34 : coarse ? 45 : 31,
  )
  return (
    <>
      <tbody ref={anchor} aria-hidden />
      <Gap height={before} columns={columns.length + 1} />
      <ShortLines {...lines} items={items.slice(from, to)} from={from} measure={measure} />
      <Gap height={after} columns={columns.length + 1} />
    </>
  )
}
