/** A cell of a file: a number, a text, or nothing where another column says why. */
export type Cell = string | number | null

type Column<Row> = {
  readonly id: string
  /** What it holds; the codebook prints it. */
  readonly about: string
  readonly of: (row: Row) => Cell | undefined
}
/** Columns from left to right. */
export type Columns<Row> = readonly Column<Row>[]

/** Columns of rows, about a part of each row. */
export const columnsOf = <Row, Part>(
  columns: Columns<Part>,
  part: (row: Row) => Part,
): Columns<Row> => columns.map(({ of, ...column }) => ({ ...column, of: (row) => of(part(row)) }))

/** A table as it leaves, whatever the file. */
export type Table = {
  readonly name: string
  readonly about: string
  readonly columns: readonly { readonly id: string; readonly about: string }[]
  readonly rows: readonly (readonly Cell[])[]
}

export function tableOf<Row>(
  name: string,
  about: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Table {
  return {
    name,
    about,
    columns: columns.map(({ id, about: words }) => ({ id, about: words })),
    rows: rows.map((row) => columns.map(({ of }) => sound(of(row)))),
  }
}

/** A number that is none is nothing in a file. */
const sound = (cell: Cell | undefined): Cell =>
  cell === undefined || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))
    ? null
    : cell

export const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')
export const numberIn = (text: string | undefined) => (text === undefined ? null : Number(text))
