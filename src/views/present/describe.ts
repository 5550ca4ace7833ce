import type { BarPicture } from './barRows'
import type { SquarePicture } from './squareRows'

/** A line of a chart's table: what it is of, and its figure with its interval. */
export type Line = {
  readonly key: string
  readonly of: string
  readonly name: string
  readonly figure: string
  readonly interval: string
}

const open = (revealed: boolean, row: { readonly asked: boolean; readonly hidden: boolean }) =>
  revealed || !(row.asked || row.hidden)

export const barLines = ({ groups }: BarPicture, revealed: boolean): readonly Line[] =>
  groups.flatMap(({ title, about, bars }) =>
    bars.map((bar) => ({
      key: bar.key,
      of: `${title}: ${about}`,
      name: bar.name,
      figure: open(revealed, bar)
        ? `${bar.value.text}${bar.value.calculated ? ' (calculated)' : ''}`
        : 'not shown yet',
      interval: open(revealed, bar)
        ? `${bar.intervalWords}${bar.interval?.calculated ? ' (calculated)' : ''}`
        : 'not shown yet',
    })),
  )

export const squareLines = ({ groups }: SquarePicture, revealed: boolean): readonly Line[] =>
  groups.flatMap(({ title, scale, rows }) =>
    rows.map((row) => ({
      key: row.key,
      of: `${title}, ${scale.label.toLowerCase()}`,
      name: row.about ? `${row.name}, ${row.about}` : row.name,
      figure: open(revealed, row)
        ? `${row.figure}${row.calculated ? ' (calculated)' : ''}`
        : 'not shown yet',
      interval: open(revealed, row)
        ? `${row.intervalWords}${row.interval?.calculated ? ' (calculated)' : ''}`
        : 'not shown yet',
    })),
  )

/** The chart in a sentence, for those who hear it. */
export function chartWords(lines: readonly Line[]): string {
  const parts = lines.map(({ of, name, figure, interval }, i) => {
    const what = lines[i - 1]?.of === of ? '' : `${of}. `
    const range = figure === interval ? '' : `, 95% interval ${interval}`
    return `${what}${name}: ${figure}${range}.`
  })
  return parts.join(' ')
}
