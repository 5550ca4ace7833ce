import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { csv } from '@/exports/csv'
import { exported, formatIds } from '@/exports/formats'
import { json } from '@/exports/json'
import type { Table } from '@/exports/table'
import { rPooled } from '@/exports/rPooled'
import { allTables, codebookOf, effectsTable, resultsTable } from '@/exports/tables'
import { xlsx } from '@/exports/xlsx'
import { zip } from '@/exports/zip'
import { aResponse, aTrial } from '../trials'
import { aLeaving, realLeaving } from './leaving'

const everything = realLeaving()
const lupus = realLeaving({ disease: ['systemic-lupus-erythematosus'] })

/** Rows as a foreign program reads them, by the name of the column. */
function reread(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

/** Cells that read otherwise: numbers as numbers, text without the apostrophe of a formula. */
const faults = (table: Table, row: number, read: (id: string, column: number) => unknown) =>
  table.columns.flatMap(({ id }, column) => {
    const cell = table.rows[row]?.[column] ?? null
    const found = plain(read(id, column))
    const same =
      typeof cell === 'number'
        ? found !== '' && Number(found) === cell
        : found.replace(/^'(?=\s*[=+\-@])/, '') === (cell ?? '')
    return same ? [] : [`${id} of row ${row}: ${cell} was read as ${found}`]
  })

const plain = (read: unknown) =>
  typeof read === 'string' || typeof read === 'number' ? String(read) : ''

test.each(['results', 'effects', 'trials', 'sources'])(
  'CSV of the whole evidence is read back to the same numbers and words: %s',
  (name) => {
    const table = allTables(everything).find((one) => one.name === name)
    if (!table) throw new Error(name)
    const rows = reread(csv(table))
    expect(rows).toHaveLength(table.rows.length)
    expect(rows.flatMap((row, r) => faults(table, r, (id) => row[id]))).toEqual([])
  },
)

test('XLSX is read back by another program to the same numbers and words', async () => {
  const bytes = Buffer.from(await bytesOf(xlsx(lupus)))
  for (const table of allTables(lupus)) {
    const [head, ...rows] = await readSheet(bytes, table.name)
    expect(head).toEqual(table.columns.map(({ id }) => id))
    expect(rows).toHaveLength(table.rows.length)
    expect(rows.flatMap((row, r) => faults(table, r, (_, c) => row[c]))).toEqual([])
  }
})

test('a workbook says what it is, and holds its codebook', async () => {
  const bytes = Buffer.from(await bytesOf(xlsx(lupus)))
  const about = Object.fromEntries(await readSheet(bytes, 'about'))
  expect(about['Selection']).toBe(
    'exploratory, chosen by the reader: every result in Systemic lupus erythematosus',
  )
  expect(about['Data release']).toBe(lupus.evidence.release)
  expect((await readSheet(bytes, 'codebook'))[0]).toContain('about')
})

test('the figures every reader starts from leave in the digits of their sources', () => {
  const gca = realLeaving({ disease: ['giant-cell-arteritis'] })
  const rows = reread(csv(resultsTable(gca)))
  const arm = (key: string) => rows.find((row) => row['key'] === key)
  const upa = arm('select-gca.sustained-remission-w52.upa15')
  expect(upa?.['reported_percent_text']).toBe('46.4')
  expect(upa?.['value_text']).toBe('46.4%')
  expect(upa?.['value_is']).toBe('reported')
  expect(arm('select-gca.sustained-remission-w52.pbo')?.['reported_percent_text']).toBe('29.0')
  expect(arm('select-gca.sustained-remission-w52.pbo')?.['reported_percent']).toBe('29')
})

test('a derived count and a stand-in denominator are marked, with the counts that rounding allows', () => {
  const trial = aTrial({
    outcomes: [
      {
        ...aResponse({ bari4: ['60', 95] }),
        kind: 'binary',
        results: [
          { arm: 'bari4', percent: '60' },
          { arm: 'pbo', percent: '40.0', n: 100, events: 40 },
        ],
      },
    ],
  })
  const [bari, placebo] = reread(csv(resultsTable(aLeaving([trial]))))
  expect(bari).toMatchObject({
    count_events: '60',
    count_n: '100',
    count_derived: 'yes',
    count_stand_in: 'yes',
    count_fewest: '60',
    count_most: '60',
  })
  expect(placebo).toMatchObject({ count_derived: 'no', count_stand_in: 'no' })
})

test('what is missing is empty as a number, and says why in words', () => {
  const trial = aTrial({
    arms: aTrial().arms.map((arm) => ({ ...arm, n: undefined })),
    outcomes: [
      {
        ...aResponse({}),
        kind: 'binary',
        results: [{ arm: 'bari4', percent: '60' }],
        published: [{ arm: 'bari4', versus: 'pbo', measure: 'p-only', p: '<0.001' }],
      },
    ],
  })
  const [bari, placebo] = reread(csv(resultsTable(aLeaving([trial]))))
  expect(bari).toMatchObject({ count_n: '', count_missing: 'no denominator reported' })
  expect(placebo).toMatchObject({ value: '', value_text: 'not reported', value_is: 'missing' })
  const [effect] = reread(csv(effectsTable(aLeaving([trial]))))
  expect(effect).toMatchObject({
    measure: 'p-only',
    published_p: '<0.001',
    published_text: 'not reported',
    calculated_estimate: '',
    analysis_missing: 'only a P value is published',
  })
})

test('a difference of medians leaves as one, and enters no analysis', () => {
  const leaving = realLeaving({ endpoint: ['cumulative-glucocorticoid-dose'] })
  const rows = reread(csv(effectsTable(leaving)))
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows)
    expect(row).toMatchObject({
      measure: 'difference of medians',
      analysis_estimate: '',
      analysis_missing: 'a median was reported, not a mean',
    })
  expect(rPooled(leaving)).toContain(': difference of medians, published effects')
})

test('an effect stands on the scale of its measure and on that of pooling', () => {
  const [difference, ratio] = reread(csv(effectsTable(aLeaving([aTrial()]))))
  expect(difference?.['measure']).toBe('RD')
  expect(Number(difference?.['analysis_estimate'])).toBeCloseTo(0.2, 10)
  expect(Number(difference?.['calculated_estimate'])).toBeCloseTo(20, 10)
  expect(Number(ratio?.['calculated_estimate'])).toBeCloseTo(1.5, 10)
  expect(Number(ratio?.['analysis_estimate'])).toBeCloseTo(Math.log(1.5), 10)
  expect(Number(ratio?.['analysis_se'])).toBeCloseTo(
    Math.sqrt(1 / 60 - 1 / 100 + 1 / 40 - 1 / 100),
    10,
  )
})

test('formulas in the data are text in every file', async () => {
  const trial = aTrial({
    name: '=HYPERLINK("http://evil.example","x")',
    findings: '@SUM(1+1)',
    caveats: ['+1'],
    sources: [{ title: '-1+cmd|calc', where: '\t=1' }],
  })
  const leaving = aLeaving([trial], { question: '=1+1' })
  for (const table of allTables(leaving))
    for (const row of reread(csv(table)))
      for (const value of Object.values(row))
        expect(value).not.toMatch(/^\s*[=+@]|^\s*-(?!\d+(\.\d+)?$)/)
  const bytes = await bytesOf(xlsx(leaving))
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('worksheets/'))
  expect(sheets.length).toBeGreaterThan(4)
  for (const [, sheet] of sheets) expect(strFromU8(sheet)).not.toContain('<f>')
  const [, row] = await readSheet(Buffer.from(bytes), 'trials')
  expect(row?.[1]).toBe(`'=HYPERLINK("http://evil.example","x")`)
})

test('JSON holds the same rows, with null where a cell is empty', () => {
  const table = resultsTable(lupus)
  const { results, codebook, about } = JSON.parse(json(lupus))
  expect(results).toHaveLength(table.rows.length)
  expect(Object.values(results[0])).toEqual(table.rows[0])
  expect(codebook[0].table).toBe('results')
  expect(about['Data release']).toBe(lupus.evidence.release)
})

test('the codebook describes every column of every table', () => {
  const tables = allTables(everything)
  const { rows } = codebookOf(tables)
  expect(rows).toHaveLength(tables.reduce((sum, { columns }) => sum + columns.length, 0))
  for (const [, column, , about] of rows)
    expect(String(about).length, String(column)).toBeGreaterThan(3)
  for (const { name, columns } of tables)
    expect(new Set(columns.map(({ id }) => id)).size, name).toBe(columns.length)
})

test('the archive holds every form, each trial with its sources, and what the ids mean', async () => {
  const files = unzipSync(await bytesOf(zip(lupus)))
  const names = Object.keys(files).map((name) => name.replace(/^[^/]+\//, ''))
  expect(names).toEqual(
    expect.arrayContaining(
      'README.txt results.csv effects.csv trials.csv sources.csv codebook.csv data.json data.xlsx citations.bib citations.ris trials/sle-brave-i.json vocabulary/endpoints.json claims.json'.split(
        ' ',
      ),
    ),
  )
  const at = `jak-evidence-${lupus.evidence.release}/`
  const trial = JSON.parse(strFromU8(files[`${at}trials/sle-brave-i.json`] ?? new Uint8Array()))
  expect(trial).toEqual(lupus.evidence.trials.find(({ id }) => id === 'sle-brave-i'))
  expect(strFromU8(files[`${at}README.txt`] ?? new Uint8Array())).toContain('exploratory')
})

test.each(formatIds)('%s makes a file with a name that says what it is', async (id) => {
  const { name, content } = await exported(id, lupus)
  expect(name).toMatch(
    new RegExp(
      `^jak-evidence-${lupus.evidence.release}-every-result-in-systemic-lupus-[a-z-]+\\.[A-Za-z.]+$`,
    ),
  )
  expect(content.length).toBeGreaterThan(30)
})

async function bytesOf(made: ReturnType<typeof xlsx>): Promise<Uint8Array> {
  const content = await made
  if (typeof content === 'string') throw new Error('text')
  return content
}
