import type { ArmName } from './names'

/** Widths in px. The slot is what one bar has for itself and for its column in the table below. */
export type PanelLayout = { readonly slot: number; readonly bar: number; readonly width: number }

const narrowestPanel = 172
export const gapBetween = 32

/** Slots wide enough for the names below them, and no wider than the room there is. */
export function panelLayout(names: readonly ArmName[], steps: number, room: number): PanelLayout {
  const ladder = steps > 1
  const bars = names.length * steps
  const widest = names.map(({ agent }) => {
    const together = names.filter((name) => name.agent === agent).length
    return longestWord(agent) / (together * steps)
  })
  const long = names.some(({ dose }) => dose.length > 20) ? 96 / steps : 0
  const wanted = Math.max(ladder ? 56 : 68, long, narrowestPanel / bars, ...widest)
  const slot = Math.max(ladder ? 40 : 46, Math.min(wanted, room / bars))
  return { slot, bar: ladder ? 28 : Math.min(40, slot - 10), width: Math.round(slot * bars) }
}

/** About 6.6 px a letter at 11 px, semibold, and some air. */
const longestWord = (words: string) =>
  Math.max(...words.split(' ').map((word) => word.length * 6.6 + 10))

type Placed = { readonly layout: PanelLayout }

/** Which panels stand in one row: as many as fit, in order, spread to fill it. */
export function rowsOf<T extends Placed>(panels: readonly T[], room: number): T[][] {
  const rows: T[][] = []
  let used = 0
  for (const panel of panels) {
    const row = rows.at(-1)
    const { width } = panel.layout
    if (row && used + gapBetween + width <= room) {
      row.push(panel)
      used += gapBetween + width
    } else {
      rows.push([panel])
      used = width
    }
  }
  const widths = rows.map((row) => row.reduce((sum, { layout }) => sum + layout.width, 0))
  const spreads = rows.map((row, i) => (room - gapBetween * (row.length - 1)) / (widths[i] ?? room))
  const least = Math.min(...spreads)
  return rows.map((row, i) => {
    const own = i === rows.length - 1 ? least : (spreads[i] ?? 1)
    return row.map((panel) => ({ ...panel, layout: spread(panel.layout, own) }))
  })
}

const mostSpread = 1.35

function spread({ slot, bar, width }: PanelLayout, by: number): PanelLayout {
  const bars = Math.round(width / slot)
  const wider = slot * Math.max(1, Math.min(mostSpread, by))
  return { slot: wider, bar, width: Math.floor(wider * bars) }
}
