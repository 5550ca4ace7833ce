import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { MapView } from '@/views/map/MapView'
import { aTrial, anEvidence } from '../../trials'

const all = catalogueOf(
  anEvidence([
    aTrial({ id: 'alpha', name: 'ALPHA' }),
    aTrial({ id: 'bravo', name: 'BRAVO', disease: 'lupus', primaryEndpointMet: 'not-met' }),
  ]),
)

function Map() {
  const filters = useExplorer((s) => s.filters)
  return <MapView catalogue={all} answer={answer(all, filters, '')} />
}

test('a cell filters everything, lists its trials, and pressed again lets go', async () => {
  const screen = await render(<Map />)
  const cell = screen.getByRole('button', { name: /^Baricitinib in lupus: 1 trial, 200 patients/ })
  await cell.click()
  expect(useExplorer.getState().filters).toMatchObject({
    disease: ['lupus'],
    agent: ['baricitinib'],
  })
  await expect.element(screen.getByRole('link', { name: 'BRAVO' })).toBeVisible()
  await expect.element(screen.getByText('Not met', { exact: true })).toBeVisible()
  expect(screen.getByRole('link', { name: 'ALPHA' }).query()).toBeNull()
  await expect
    .element(screen.getByRole('button', { name: /in rheumatoid arthritis/ }))
    .toBeVisible()
  await cell.click()
  expect(useExplorer.getState().filters).toMatchObject({ disease: [], agent: [] })
})

test('the map is one tab stop; arrows pass over gaps', async () => {
  const screen = await render(<Map />)
  const stops = [...screen.container.querySelectorAll<HTMLElement>('.map button')]
  expect(stops.filter(({ tabIndex }) => tabIndex === 0).length).toBe(1)
  stops.find(({ tabIndex }) => tabIndex === 0)?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
  expect(useExplorer.getState().filters).toMatchObject({
    disease: ['lupus'],
    agent: ['baricitinib'],
  })
})
