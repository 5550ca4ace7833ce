import { effectColumns, effectRows } from './effectColumns'
import { selectionWords, trialsIn, type Leaving } from './leaving'
import { resultColumns, resultRows } from './resultColumns'
import { tableOf, type Columns, type Table } from './table'
import { sourceColumns, trialColumns } from './trialColumns'

export const resultsTable = (leaving: Leaving): Table =>
  tableOf(
    'results',
    'One row per arm of each outcome of each trial.',
    stamped(resultColumns(leaving.evidence), leaving),
    resultRows(leaving.panels),
  )

export const effectsTable = (leaving: Leaving): Table =>
  tableOf(
    'effects',
    'One row per effect of an arm against its control: published, calculated, or both.',
    stamped(effectColumns(leaving.evidence), leaving),
    effectRows(leaving.panels),
  )

export const trialsTable = (leaving: Leaving): Table =>
  tableOf('trials', 'One row per trial.', trialColumns(leaving.evidence), trialsIn(leaving))

export const sourcesTable = (leaving: Leaving): Table =>
  tableOf(
    'sources',
    'One row per source of a trial.',
    sourceColumns,
    trialsIn(leaving).flatMap((trial) =>
      trial.sources.map((source, at) => ({ trial, source, at })),
    ),
  )

export const allTables = (leaving: Leaving): readonly Table[] =>
  [resultsTable, effectsTable, trialsTable, sourcesTable].map((make) => make(leaving))

/** What each column of each table holds. */
export const codebookOf = (tables: readonly Table[]): Table =>
  tableOf(
    'codebook',
    'One row per column of every table.',
    [
      { id: 'table', about: 'The table.', of: ({ table }) => table },
      { id: 'column', about: 'The column.', of: ({ id }) => id },
      { id: 'type', about: 'number, text or both.', of: ({ type }) => type },
      { id: 'about', about: 'What it holds.', of: ({ about }) => about },
      { id: 'filled', about: 'How many rows of this file have it.', of: ({ filled }) => filled },
    ],
    tables.flatMap(({ name, columns, rows }) =>
      columns.map(({ id, about }, at) => {
        const cells = rows.flatMap((row) => row[at] ?? [])
        const numbers = cells.filter((cell) => typeof cell === 'number').length
        const type = numbers === 0 ? 'text' : numbers === cells.length ? 'number' : 'both'
        return { table: name, id, about, type, filled: cells.length }
      }),
    ),
  )

/** Each row says by itself which release it is of, and how it was chosen. */
const stamped = <Row>(columns: Columns<Row>, leaving: Leaving): Columns<Row> => [
  ...columns,
  {
    id: 'release',
    about: 'Data release: the first digits of the hash of the data.',
    of: () => leaving.evidence.release,
  },
  {
    id: 'selection',
    about: 'How these rows were chosen. A choice made by a reader is exploratory.',
    of: () => selectionWords(leaving),
  },
]
