import { expect, test } from 'vitest'
import { dress } from '@/exports/figure/dressed'
import { figureDocument } from '@/exports/figure/figureDocument'
import { appName, numbersIn, readRecord } from '@/exports/figure/figureRecord'

const sizes = { width: 400, column: 400 } as const
const record = { app: appName, address: '?q=x', release: 'abc', ...sizes, rows: [] } as const
const asked = { title: 'Bars', description: 'What it shows.', palette: 'own', font: null } as const

function page(html: string, width = 400): HTMLElement {
  const root = document.createElement('div')
  root.style.width = `${width}px`
  root.innerHTML = html
  document.body.replaceChildren(root)
  return root
}
function drawn(root: HTMLElement, more: Partial<Parameters<typeof figureDocument>[1]> = {}) {
  const made = figureDocument(root, { ...asked, record, ...more })
  const figure = new DOMParser().parseFromString(made.svg, 'image/svg+xml')
  expect(figure.querySelector('parsererror')).toBe(null)
  return { ...made, figure, texts: [...figure.querySelectorAll('text')].map((x) => x.textContent) }
}

test('a line of the page is a text of the figure, where the page has it', () => {
  const root = page('<p style="font:16px/20px sans-serif">one two <b>three</b></p>')
  const { figure, texts } = drawn(root)
  expect(texts).toEqual(['one two', 'three'])
  const [one, three] = figure.querySelectorAll('text')
  const bold = root.querySelector('b')?.getBoundingClientRect()
  const left = root.getBoundingClientRect().left
  expect(Number(three?.getAttribute('x'))).toBeCloseTo((bold?.left ?? 0) - left, 1)
  expect(one?.getAttribute('y')).toBe(three?.getAttribute('y'))
  expect(Number(three?.getAttribute('font-weight'))).toBe(700)
})

test('a paragraph that wraps is cut where the page wraps it, and loses no word', () => {
  const words = 'Trials differ in patients, time and background treatment; nothing is pooled here.'
  const { texts } = drawn(page(`<p style="font:14px/20px sans-serif">${words}</p>`, 160))
  expect(texts.length).toBeGreaterThan(2)
  expect(texts.join(' ')).toBe(words)
})

test('markup in titles, notes and the search stays text', () => {
  const bad = `"><script>alert(1)</script><img src=x onerror=alert(2)>]]>&amp;\u0000`
  const root = page('<p></p>')
  root.append(bad)
  dress(root, { title: bad, question: bad, notes: [bad] })()
  const undo = dress(root, { title: bad, question: bad, notes: [bad] })
  const { svg, figure } = drawn(root, {
    title: bad,
    description: bad,
    record: { ...record, address: `?q=${bad}`, rows: [{ key: bad, text: bad }] },
  })
  undo()
  expect(figure.querySelectorAll('script, img, foreignObject, image, a').length).toBe(0)
  expect(svg).not.toMatch(/<script|<img/)
  expect(svg).not.toContain('\u0000')
  expect([...figure.querySelectorAll('*')].flatMap((x) => x.getAttributeNames())).not.toContain(
    'onerror',
  )
  expect(figure.querySelector('title')?.textContent).toBe(bad.replace('\u0000', ''))
  const carried = readRecord(figure.querySelector('metadata')?.textContent ?? '')
  expect(carried?.rows[0]?.key).toBe(bad)
})

test('what is only there to be heard is not drawn', () => {
  const { texts } = drawn(
    page(
      '<p>seen <span class="visually-hidden">heard</span></p><p hidden>gone</p>' +
        '<p style="visibility:hidden">not <b style="visibility:visible">but this</b></p>',
    ),
  )
  expect(texts).toEqual(['seen', 'but this'])
})

test('colours are resolved, of every notation, and turn grey on demand', () => {
  const html =
    '<p style="background: color-mix(in oklab, red 50%, white); color: light-dark(#123456, #fff)">x</p>'
  const { svg, figure } = drawn(page(html))
  expect(svg).not.toMatch(/oklab|light-dark|var\(|rgb/)
  expect(figure.querySelector('text')?.getAttribute('fill')).toBe('#123456')
  const grey = drawn(page(html), { palette: 'grey' }).svg
  for (const [, r, g, b] of grey.matchAll(/"#(..)(..)(..)"/g)) expect([g, b]).toEqual([r, r])
})

test('a drawing keeps its marks, their patterns and their colours', () => {
  const { figure } = drawn(
    page(`<svg width="0" height="0"><defs><pattern id="stripes" width="5" height="5"
      patternUnits="userSpaceOnUse"><line y2="5" stroke="#00ff00"/></pattern></defs></svg>
      <svg width="100" height="50"><g data-agent="baricitinib" data-dose="3"><circle class="mark"
      cx="50%" cy="20" r="5"/></g><rect width="9" height="9" fill="url(#stripes)"/>
      <rect width="9" height="9" fill="transparent"/></svg>`),
  )
  const stripes = figure.querySelector('defs pattern')
  expect(stripes?.getAttribute('id')).toBe('stripes')
  expect(stripes?.querySelector('line')?.getAttribute('stroke')).toBe('#00ff00')
  const circle = figure.querySelector('circle')
  expect(circle?.getAttribute('cx')).toBe('50%')
  expect(circle?.getAttribute('fill')).toBe('#bc772f')
  expect(figure.querySelectorAll('svg rect[fill^="url"]').length).toBe(1)
  expect(figure.querySelectorAll('[fill=transparent]').length).toBe(0)
})

test('lines that CSS lays behind a cell stand where its marks have them: inside its padding', () => {
  const line = (colour: string) => `linear-gradient(${colour}, ${colour})`
  const { figure } = drawn(
    page(
      `<div style="box-sizing:border-box;width:200px;height:30px;padding:0 12px;background-image:${line('#111111')},` +
        `repeating-linear-gradient(#222222 0 2px, transparent 2px 5px),${line('#333333')};` +
        'background-position:20% 0,50% 0,100% 0;background-size:1px 100%;' +
        'background-repeat:no-repeat;background-origin:content-box"></div>',
    ),
  )
  const lefts = [...figure.querySelectorAll('rect[fill^="#1"], rect[fill^="#3"]')].map((rect) =>
    Number(rect.getAttribute('x')),
  )
  expect(lefts).toEqual([12 + 0.2 * 175, 12 + 175])
  const dots = figure.querySelector('path[stroke="#222222"]')
  expect(dots?.getAttribute('stroke-width')).toBe('2')
  expect(dots?.getAttribute('d')?.match(/M/g)?.length).toBe(6)
  expect(dots?.getAttribute('d')).toMatch(/^M100\.5 1L99\.5 1M/)
})

test('the stripes of a hatch are as wide as the page has them', () => {
  const { figure } = drawn(
    page(
      '<div style="width:40px;height:40px;background:repeating-linear-gradient(135deg,' +
        ' transparent 0 5px, #222222 5px 6px)"></div>',
    ),
  )
  expect(figure.querySelector('path[stroke="#222222"]')?.getAttribute('stroke-width')).toBe('1')
})

test('a bracket before a cell is drawn, and the ground of a cell hides nothing of its neighbour', () => {
  const root = page(
    '<table style="background:#ffffff"><tbody><tr>' +
      '<td class="left" style="width:40px;position:relative;background:#ffffff;white-space:nowrap">' +
      'reaches over</td><td style="width:90px;background:#ffffff">x</td>' +
      '<td style="background:#eeeeee">y</td></tr></tbody></table><style>.left::before{content:"";' +
      'position:absolute;inset:4px auto 4px 6px;width:5px;border-left:2px solid #333333}</style>',
  )
  const { figure } = drawn(root)
  const [bracket] = figure.querySelectorAll('line[stroke="#333333"]')
  const cell = root.querySelector('td')?.getBoundingClientRect()
  const left = (cell?.left ?? 0) - root.getBoundingClientRect().left
  expect(Number(bracket?.getAttribute('x1'))).toBeCloseTo(left + 7, 1)
  const grounds = [...figure.querySelectorAll('path[fill]')].map((x) => x.getAttribute('fill'))
  expect(grounds).toEqual(['#ffffff', '#eeeeee'])
})

test('the numbers that open a source are recorded as they are read, hidden ones are not', () => {
  const root = page(
    '<button data-source="a.b.c">46.4<b>%</b><span class="visually-hidden"> of 209</span></button>' +
      '<div hidden><button data-source="a.b.d">1</button></div>',
  )
  expect(numbersIn(root)).toEqual([{ key: 'a.b.c', text: '46.4%' }])
})

test('a record of another app, or a broken one, is no record', () => {
  expect(readRecord(JSON.stringify({ ...record, rows: [{ key: 'a', text: '1' }] }))?.release).toBe(
    'abc',
  )
  expect(readRecord(JSON.stringify({ ...record, app: 'another' }))).toBe(null)
  expect(readRecord(JSON.stringify({ ...record, address: 'https://elsewhere.example/' }))).toBe(
    null,
  )
  expect(readRecord('{"app":')).toBe(null)
  expect(readRecord('')).toBe(null)
})
