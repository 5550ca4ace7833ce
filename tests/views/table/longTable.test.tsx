import * as v from 'valibot'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { answer, catalogueOf } from '@/evidence/catalogue'
import type { ArmRow, Panel } from '@/evidence/panels'
import { parseTrial } from '@/trial/parseTrial'
import { agents, diseases, endpoints } from '@/trial/vocabulary'
import { TableView } from '@/views/table/TableView'
import agentsFile from '../../../data/agents.json'
import diseasesFile from '../../../data/diseases.json'
import endpointsFile from '../../../data/endpoints.json'
import gcaFile from '../../../data/trials/select-gca.json'
import compareFile from '../../../data/trials/select-compare.json'
import { anEvidence } from '../../trials'

const all = catalogueOf(
  anEvidence(
    [parseTrial('select-gca.json', gcaFile), parseTrial('select-compare.json', compareFile)],
    {
      endpoints: v.parse(endpoints, endpointsFile),
      agents: v.parse(agents, agentsFile),
      diseases: v.parse(diseases, diseasesFile),
    },
  ),
)

/** The same panels again and again under new keys, until they hold so many rows. */
function manyPanels(rows: number): readonly Panel[] {
  const made: Panel[] = []
  for (let count = 0, copy = 0; count < rows; copy += 1)
    for (const panel of all.panels) {
      made.push(again(panel, copy))
      count += panel.arms.length
    }
  return made
}

function again(panel: Panel, copy: number): Panel {
  const arms = new Map<ArmRow, ArmRow>(
    panel.arms.map((arm) => [arm, { ...arm, key: `${arm.key}#${copy}` }]),
  )
  const of = (arm: ArmRow) => arms.get(arm) ?? arm
  return {
    ...panel,
    key: `${panel.key}#${copy}`,
    arms: [...arms.values()],
    contrasts: panel.contrasts.map((contrast) => ({
      ...contrast,
      key: `${contrast.key}#${copy}`,
      arm: of(contrast.arm),
      versus: of(contrast.versus),
    })),
  }
}

const holding = (rows: number) => ({ ...answer(all, {}, ''), panels: manyPanels(rows) })
const lines = () => document.querySelectorAll('tbody tr[aria-rowindex]')
const inSight = () =>
  [...lines()].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  }).length
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

async function show(rows: number) {
  await import('@/views/table/ArrangedTable')
  await render(<TableView catalogue={all} answer={holding(rows)} />)
  await expect.poll(() => lines().length).toBeGreaterThan(10)
}

test('ten thousand rows draw only those near the window, and keep their place in the table', async () => {
  await show(10_000)
  const count = Number(document.querySelector('table')?.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(10_000)
  expect(lines().length).toBeLessThan(120)

  scrollTo(0, document.documentElement.scrollHeight / 2)
  await expect
    .poll(() => Number(lines()[0]?.getAttribute('aria-rowindex')))
    .toBeGreaterThan(count / 3)
  expect(lines().length).toBeLessThan(120)
  await expect.poll(inSight).toBeGreaterThan(15)

  for (let i = 0; i < 60; i += 1) {
    scrollBy(0, 180)
    await frame()
    expect(lines().length).toBeLessThan(120)
  }
  await expect.poll(inSight).toBeGreaterThan(15)
})

test('the first lines stand before the rest is arranged, and lead on to it', async () => {
  await show(600)
  expect(lines().length).toBeLessThan(40)
  expect(document.querySelector('.first-lines')).not.toBeNull()
  document.querySelector('.first-lines-end')?.scrollIntoView()
  await expect.poll(() => document.querySelector('.first-lines')).toBeNull()
  await expect.poll(inSight).toBeGreaterThan(15)
})

test('on paper every row is there', async () => {
  await show(600)
  expect(lines().length).toBeLessThan(120)
  dispatchEvent(new Event('beforeprint'))
  expect(lines().length).toBeGreaterThan(600)
  dispatchEvent(new Event('afterprint'))
  await expect.poll(() => lines().length).toBeLessThan(120)
})

test('the focus stays on its row when the rest of the table takes the place of the first lines', async () => {
  await show(2000)
  const row = document.querySelector('tr[aria-rowindex="28"]')
  const button = row?.querySelector('button')
  button?.focus()
  expect(document.querySelector('.first-lines')).not.toBeNull()
  row?.scrollIntoView({ block: 'start' })
  await expect.poll(() => document.querySelector('.first-lines')).toBeNull()
  await expect
    .poll(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))
    .toBe('28')
  expect(document.activeElement).not.toBe(button)
})
