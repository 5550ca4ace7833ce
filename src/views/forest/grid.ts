import type { CSSProperties } from 'react'
import { placeOn, type Axis } from './scale'

const line = (colour: string) => `linear-gradient(var(${colour}), var(${colour}))`

type Grid = CSSProperties & Readonly<Record<'--forest-grid' | '--forest-at', string>>

/** The line of no effect and the ticks, as backgrounds that every plot cell of a table shares. */
export function gridOf(axis: Axis): Grid {
  const ticks = axis.ticks.filter(({ at }) => at !== 0)
  const at = (x: number) => `${placeOn(axis, x).toFixed(3)}% 0`
  return {
    '--forest-grid': [line('--ref-null'), ...ticks.map(() => line('--c-grid'))].join(', '),
    '--forest-at': [at(0), ...ticks.map((tick) => at(tick.at))].join(', '),
  }
}
