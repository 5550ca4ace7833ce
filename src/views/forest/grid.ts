import type { CSSProperties } from 'react'
import type { Axis } from '@/views/effectAxis'
import { placeOn } from './scale'

const line = (colour: string) => `linear-gradient(var(${colour}), var(${colour}))`

const dots = 'repeating-linear-gradient(var(--c-ink-2) 0 2px, transparent 2px 5px)'

type Grid = CSSProperties & Readonly<Record<'--forest-grid' | '--forest-at', string>>

/** The line of no effect, the ticks and, dotted, what is pooled, as backgrounds that every plot cell of a table shares. */
export function gridOf(axis: Axis, pooled: number | null): Grid {
  const ticks = axis.ticks.filter(({ at }) => at !== 0)
  const at = (x: number) => `${placeOn(axis, x).toFixed(3)}% 0`
  return {
    '--forest-grid': [
      line('--ref-null'),
      ...(pooled === null ? [] : [dots]),
      ...ticks.map(() => line('--c-grid')),
    ].join(', '),
    '--forest-at': [
      at(0),
      ...(pooled === null ? [] : [at(pooled)]),
      ...ticks.map((tick) => at(tick.at)),
    ].join(', '),
  }
}
