import { expect, test } from 'vitest'
import { groupsBy } from '@/evidence/groupsBy'

/** Each room, and what it may import besides itself; a package where it may use only that one. */
const house: Record<string, readonly string[]> = {
  stats: ['ml-matrix'],
  trial: ['valibot'],
  ui: ['react'],
  remote: ['trial'],
  evidence: ['trial', 'stats'],
  state: ['evidence', 'trial', 'zustand'],
  exports: ['evidence', 'trial', 'stats'],
  views: ['state', 'evidence', 'trial', 'stats', 'exports', 'remote', 'ui'],
}
/** Rooms that may use any package the project has. */
const open: ReadonlySet<string> = new Set(['views', 'exports'])

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const builders = import.meta.glob<string>('/build/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** Names only: nothing of these is run. */
const everything = import.meta.glob(['/{src,build,scripts}/**', '/tests/**/*.{ts,tsx}'])

const imports = (text: string) => {
  const statements =
    /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(statements)].map(([, a, b, c]) => a ?? b ?? c ?? '')
}
const rooms = Object.entries(sources).filter(([file]) => file.split('/').length > 3)

/** Why a file may not import this; undefined when it may. */
function fault(file: string, name: string): string | undefined {
  const [, , room = '', folder = ''] = file.split('/')
  if (name.startsWith('../')) return 'reaches up out of its folder'
  if (name.startsWith('./')) return undefined
  const [, other = '', part = ''] = /^@\/([^/]+)\/?(.*)/.exec(name) ?? []
  if (!other) {
    const allowed = open.has(room) || house[room]?.includes(name.split('/')[0] ?? '')
    return allowed ? undefined : 'a package that this room does without'
  }
  if (other !== room) return house[room]?.includes(other) ? undefined : 'another room'
  if (room !== 'views') return 'inside a room import ./x'
  const shared = !part.includes('/') || part.startsWith(`${folder}/`)
  return shared ? undefined : 'another view’s folder'
}

test.each(Object.keys(house))('%s imports only what it may', (room) => {
  const files = rooms.filter(([file]) => file.startsWith(`/src/${room}/`))
  const faults = files.flatMap(([file, text]) =>
    imports(text).flatMap((name) => {
      const words = fault(file, name)
      return words ? [`${file}: ${name}: ${words}`] : []
    }),
  )
  expect(faults).toEqual([])
})

test('every file lives in a room of the house, but for those that join the rooms', () => {
  const homes = Object.keys(sources).map((file) => file.split('/').slice(2, -1)[0] ?? file)
  expect([...new Set(homes)].filter((home) => !Object.hasOwn(house, home)).toSorted()).toEqual([
    '/src/App.tsx',
    '/src/main.tsx',
    '/src/virtual.d.ts',
  ])
  expect(rooms.length).toBeGreaterThan(60)
})

const offenders = (files: [string, string][], pattern: RegExp) =>
  files.filter(([, text]) => pattern.test(text)).map(([file]) => file)

test('only remote/ uses the network', () => {
  const others = Object.entries(sources).filter(([file]) => !file.startsWith('/src/remote/'))
  const network = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/
  expect(offenders(others, network)).toEqual([])
  expect(offenders(Object.entries(sources), network)).not.toEqual([])
})

test('files export by name, and only what is theirs', () => {
  const all = Object.entries(sources)
  expect(offenders(all, /export default/)).toEqual([])
  expect(offenders(all, /export \*|export (type )?\{[^}]*\} from/)).toEqual([])
})

test('the build knows of the app only what evidence is', () => {
  const faults = Object.entries(builders).flatMap(([file, text]) =>
    imports(text)
      .filter((name) => name.includes('/src/') && !name.startsWith('../src/trial/'))
      .map((name) => `${file}: ${name}`),
  )
  expect(faults).toEqual([])
})

test('code lives where its words are, not in a drawer for odds and ends', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|lib|types|services?)(\/|\.(tsx?|mjs)$)/
  expect(Object.keys(everything).filter((file) => drawers.test(file))).toEqual([])
})

test('tests mirror what they test', () => {
  const folders = new Set(
    Object.keys(everything).map((file) => file.replace(/^\/src/, '').replace(/\/[^/]*$/, '')),
  )
  const mirrors = Object.keys(everything).filter((file) => /^\/tests\/.*\.test\.tsx?$/.test(file))
  const alone = ['', '/site', '/oracle']
  const astray = mirrors.filter((file) => {
    const folder = file.replace(/^\/tests/, '').replace(/\/[^/]*$/, '')
    return !alone.includes(folder) && !folders.has(folder)
  })
  expect(mirrors.length).toBeGreaterThan(20)
  expect(astray).toEqual([])
})

/** Folders whose drawings put no results of several trials on one scale, and why that is so. */
const comparesNothing: Readonly<Record<string, string>> = {
  trial: 'one trial',
  sources: 'one figure',
  balance: 'one trial, an arm against its control',
  safety: 'one trial after the other, each on axes of its own',
  table: 'a list: its column of intervals runs from 0 to 100% whatever is in it',
  map: 'counts of trials and patients, no results',
  lessons: 'pictures that explain, no results',
}

/** Large single pictures, where the gate's answer stands in words of their own. */
const inOwnWords: ReadonlySet<string> = new Set(['present'])

/** What each folder of views says, all files together. */
const folders = groupsBy(
  Object.entries(sources).filter(([file]) => /^\/src\/views\/[^/]+\//.test(file)),
  ([file]) => file.split('/')[3] ?? '',
)
const drawing = [...folders]
  .map(([folder, files]) => [folder, files.map(([, text]) => text).join('\n')] as const)
  .filter(([folder, text]) => {
    const draws = /from '(recharts|d3-scale)'|<svg\b/.test(text)
    return draws && !Object.hasOwn(comparesNothing, folder)
  })

test('the views that compare trials are known as such', () => {
  expect(drawing.map(([folder]) => folder)).toEqual(
    expect.arrayContaining(['bars', 'forest', 'network']),
  )
})

// `Gate` cannot be made but by asking: `comparability()` alone holds the key to its type.
test.each(drawing)('%s draws no comparison without having asked whether it may', (folder, text) => {
  const whole = [
    ['shows its answer', /<Comparability\b[^>]*\bgate=/],
    ['shows the control rates', /<ControlRates\b[^>]*\bgate=/],
  ] as const
  const wanted = [
    ['asks the gate', /\bcomparability\(/],
    ...(inOwnWords.has(folder) ? ([['says what differs', /\bdiffers\b/]] as const) : whole),
  ] as const
  const faults = wanted.filter(([, sign]) => !sign.test(text)).map(([what]) => what)
  expect(
    faults,
    `views/${folder} draws: ask comparability(), or say in comparesNothing why it need not`,
  ).toEqual([])
})

test('an axis that trials share is made of results and the word of the gate on them', () => {
  const compared = new Set(drawing.map(([folder]) => folder))
  const axes = Object.entries(sources).filter(
    ([file, text]) =>
      compared.has(file.split('/')[3] ?? '') && /export function axisOf\b/.test(text),
  )
  expect(axes.length).toBeGreaterThan(2)
  const unasked = axes.filter(([, text]) => !/readonly gate: Gate\b/.test(text))
  expect(unasked.map(([file]) => file)).toEqual([])
})

test('nobody but the gate says that it was asked', () => {
  const gate = '/src/evidence/comparability.ts'
  const others = Object.entries(sources).filter(([file]) => file !== gate)
  expect(offenders(others, /as (unknown as )?Gate\b|\[asked\]: true/)).toEqual([])
  expect(sources[gate]).toMatch(/^const asked = Symbol\('asked'\)$/m)
})

test('a claim is never shown without what the evidence says of it', () => {
  const showing = rooms.filter(([, text]) => />\s*\{(claim\.|checked\.)?claim\}\s*</.test(text))
  expect(showing.length).toBeGreaterThan(1)
  const alone = showing.filter(([, text]) => !/>\s*\{(claim\.|checked\.)?evidence\}\s*</.test(text))
  expect(alone.map(([file]) => file)).toEqual([])
})
