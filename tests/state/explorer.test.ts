import { beforeEach, expect, test } from 'vitest'
import { useExplorer } from '@/state/explorer'

const { getState, getInitialState, setState } = useExplorer
beforeEach(() => setState(getInitialState(), true))

test('choosing a value twice takes it back', () => {
  getState().toggle('phase', '3')
  expect(getState().filters.phase).toEqual(['3'])
  getState().toggle('phase', '3')
  expect(getState().filters.phase).toEqual([])
})

test('clearing one facet leaves the others and the search', () => {
  getState().toggle('phase', '3')
  getState().toggle('agent', 'baricitinib')
  getState().ask({ q: 'sri' })
  getState().clear('phase')
  expect(getState()).toMatchObject({ filters: { phase: [], agent: ['baricitinib'] }, q: 'sri' })
})

test('resetting drops filters and search and keeps the view', () => {
  getState().ask({ view: 'bars', q: 'sri' })
  getState().toggle('phase', '3')
  getState().clear()
  expect(getState()).toMatchObject({ view: 'bars', filters: {}, q: '' })
})
