import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { methodGroups, type Agreement, type Method } from '@/evidence/methods'
import { methodsDocument } from '../../scripts/methodsDocument'
import { oracleReport } from '../../scripts/oracleReport'

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const methods = methodGroups.flatMap((group): readonly Method[] => group.methods)
const stored: Record<string, Agreement> = JSON.parse(read('src/views/methods/deviations.json'))
const report = oracleReport(fileURLToPath(new URL('data', import.meta.url)))

const texts = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const again = 'run npm run check:oracle -- tests/oracle/data --write'

test('every value compared with R belongs to one method', () => {
  expect(report.astray).toEqual([])
})

test('the page of methods says how many values the check compares', () => {
  const counts = (of: Readonly<Record<string, Agreement>>) =>
    Object.fromEntries(Object.entries(of).map(([id, { values }]) => [id, values]))
  expect(counts(stored), again).toEqual(counts(report.agreements))
})

test('and the largest deviations that it finds', () => {
  // Another processor or Node may round the last digits otherwise, not more.
  const apart = Object.entries(report.agreements).filter(([id, { largest }]) => {
    const said = stored[id]?.largest ?? NaN
    const lost = Math.max(said, largest) < 1e-12
    return !lost && !(Math.abs(said / largest - 1) < 0.05)
  })
  expect(apart, again).toEqual([])
})

test('docs/METHODS.md is what the check writes', () => {
  expect(read('docs/METHODS.md'), again).toBe(methodsDocument(stored))
})

test('no two methods have one name in the address', () => {
  const ids = [...methodGroups, ...methods].map(({ id }) => id)
  expect(ids.length).toBe(new Set(ids).size)
})

describe('a method', () => {
  const all = Object.entries(texts).map(([path, text]) => ({
    name: path.replace(/^.*\//, '').replace(/\.tsx?$/, ''),
    inStats: path.startsWith('/src/stats/'),
    text,
  }))
  const stats = all.filter(({ inStats }) => inStats)
  const app = all.filter(({ inStats }) => !inStats)

  /** `file.function` of each statistic that the app imports. */
  const imported = new Set(
    app.flatMap(({ text }) =>
      [...text.matchAll(/import (?!type)\{([^}]*)\} from '@\/stats\/(\w+)'/g)].flatMap(
        ([, names = '', file]) =>
          names.split(',').map((name) => `${file}.${name.trim()}`),
      ),
    ),
  )
  const reached = new Set<string>()
  const reach = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    const { text = '' } = stats.find(({ name }) => name === file) ?? {}
    for (const [, next = ''] of text.matchAll(/^import (?!type).*from '\.\/(\w+)'/gm)) reach(next)
  }
  for (const name of imported) reach(name.split('.')[0] ?? '')

  test.each(methods)('names functions that there are: $id', ({ functions }) => {
    for (const name of functions) {
      const [file, fn] = name.split('.')
      const { text = '' } = all.find((one) => one.name === file) ?? {}
      expect(text, name).toMatch(new RegExp(`export (function|const) ${fn}\\b`))
    }
  })

  test.each(methods.filter(({ use }) => use === 'check'))(
    'for the check only is on no page: $id',
    ({ functions }) => {
      expect(functions.filter((name) => imported.has(name))).toEqual([])
    },
  )

  test.each(methods.filter(({ use }) => use !== 'check'))(
    'said to be used is used: $id',
    ({ functions }) => {
      const used = functions.filter((name) => {
        const file = name.split('.')[0] ?? ''
        return reached.has(file) || app.some((one) => one.name === file)
      })
      expect(used).not.toEqual([])
    },
  )

  const sources = new Map(
    stats.flatMap(({ name, text }) =>
      [...text.matchAll(/@source ([^@]*?)\n\s*\*(?= @|\/)/g)].map(
        ([, source = '']) => [source.replaceAll(/\s*\n\s*\*\s*/g, ' ').trim(), name] as const,
      ),
    ),
  )

  test.each(methods)('cites only sources of the code: $id', (method) => {
    expect(method.sources.filter((source) => !sources.has(source))).toEqual([])
  })

  test('cites every source of the code', () => {
    const cited = new Set(methods.flatMap((method) => method.sources))
    expect([...sources.keys()].filter((source) => !cited.has(source))).toEqual([])
    expect(sources.size).toBeGreaterThan(60)
  })
})
