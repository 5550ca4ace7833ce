import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { FilterPanel } from '@/views/FilterPanel'
import { FilterSentence } from '@/views/FilterSentence'
import { NoTrials } from '@/views/NoTrials'
import { aTrial, anEvidence } from '../trials'

const all = catalogueOf(
  anEvidence([
    aTrial({ id: 'alpha', name: 'ALPHA', phase: '3' }),
    aTrial({ id: 'bravo', name: 'BRAVO', phase: '2', disease: 'psoriatic-arthritis' }),
  ]),
)

const lupus = aTrial({ disease: 'systemic-lupus-erythematosus' })
const baricitinib = {
  kind: 'jak-inhibitor',
  class: 'JAK1/JAK2 inhibitor',
  selectivity: null,
} as const
const called = catalogueOf(
  anEvidence([lupus], {
    diseases: {
      [lupus.disease]: {
        name: 'Systemic lupus erythematosus',
        short: 'SLE',
        group: 'connective-tissue',
        about: null,
        aka: ['lupus'],
      },
    },
    agents: {
      baricitinib: {
        ...baricitinib,
        name: 'Baricitinib',
        brands: ['Olumiant'],
        routes: [],
        licences: [],
        sources: [],
      },
    },
  }),
)

function Filters() {
  const filters = useExplorer((s) => s.filters)
  const q = useExplorer((s) => s.q)
  const found = answer(all, filters, q)
  return (
    <>
      <FilterPanel catalogue={all} answer={found} />
      <FilterSentence evidence={all.evidence} answer={found} />
      {!found.panels.length && <NoTrials catalogue={all} />}
    </>
  )
}

test('ticking a value narrows the others and leaves its own facet open', async () => {
  const screen = await render(<Filters />)
  await screen.getByRole('checkbox', { name: 'rheumatoid arthritis 1' }).click()
  await expect
    .element(screen.getByRole('checkbox', { name: 'psoriatic arthritis 1' }))
    .toBeVisible()
  await screen.getByRole('heading', { name: 'Phase' }).click()
  await expect.element(screen.getByRole('checkbox', { name: 'Phase 3 1' })).toBeVisible()
  await expect.element(screen.getByRole('checkbox', { name: 'Phase 2 0' })).toBeVisible()
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 trial, 1 result')
})

test('the sentence says what is shown, and a chip drops its filter', async () => {
  useExplorer.setState({
    filters: { disease: ['rheumatoid-arthritis', 'psoriatic-arthritis'], agent: ['baricitinib'] },
  })
  const screen = await render(<Filters />)
  const words = screen.container.querySelector('.chips')?.textContent
  expect(words).toBe('Show every resultinrheumatoid arthritisorpsoriatic arthritisforBaricitinib')
  await screen.getByRole('button', { name: 'Drop disease: psoriatic arthritis' }).click()
  expect(useExplorer.getState().filters.disease).toEqual(['rheumatoid-arthritis'])
})

test('a chosen value stays in sight at nought, and the way out is named', async () => {
  useExplorer.setState({ filters: { disease: ['psoriatic-arthritis'], phase: ['3'] } })
  const screen = await render(<Filters />)
  await expect
    .element(screen.getByRole('checkbox', { name: 'psoriatic arthritis 0' }))
    .toBeChecked()
  await expect.element(screen.getByRole('checkbox', { name: 'Phase 3 0' })).toBeChecked()
  await screen.getByRole('button', { name: 'Without psoriatic arthritis' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 trial')
})

test('finding a filter value opens the facets that have it, and hides the others', async () => {
  const screen = await render(<Filters />)
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Find a filter value' }), 'phase 2')
  await expect.element(screen.getByRole('checkbox', { name: 'Phase 2 1' })).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Disease' }).query()).toBeNull()
})

test('a value is found by its abbreviation, and what no filter has is said', async () => {
  const screen = await render(<FilterPanel catalogue={called} answer={answer(called, {}, '')} />)
  const find = screen.getByRole('searchbox', { name: 'Find a filter value' })
  await userEvent.fill(find, 'SLE')
  await expect
    .element(screen.getByRole('checkbox', { name: /^Systemic lupus erythematosus/ }))
    .toBeVisible()
  await userEvent.fill(find, 'olumiant')
  await expect.element(screen.getByRole('checkbox', { name: /^Baricitinib/ })).toBeVisible()
  await userEvent.fill(find, 'zzz')
  await expect.element(screen.getByRole('status')).toHaveTextContent('No filter has a value with')
})
