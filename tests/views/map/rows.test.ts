import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { cellWords, heatOf } from '@/views/map/heat'
import { patientsIn, patientsText } from '@/views/map/patients'
import { evidenceMap, type Across } from '@/views/map/rows'
import { readEvidence } from '../../../build/readEvidence'
import { aTrial } from '../../trials'

const evidence = readEvidence('data')
const catalogue = catalogueOf(evidence)
const mapOf = (across: Across, filters = {}) => evidenceMap(catalogue, filters, '', across)
const place = (row: string, disease: string, across: Across = 'agent', filters = {}) => {
  const map = mapOf(across, filters)
  const at = map.columns.findIndex(({ id }) => id === disease)
  return map.rows.find(({ id }) => id === row)?.cells[at] ?? null
}

// The three trials randomised 760, 775 and 314; two pooled records repeat them.
test('baricitinib in lupus is three trials, and its pooled records are listed, not counted', () => {
  const cell = place('baricitinib', 'systemic-lupus-erythematosus')
  expect(cell?.trials.map(({ id }) => id).toSorted()).toEqual([
    'baricitinib-sle-phase-2',
    'sle-brave-i',
    'sle-brave-ii',
  ])
  expect(cell?.pooled.length).toBe(2)
  expect(cell && cellWords(cell)).toBe(
    '3 trials, 1,849 patients, primary endpoint missed or mixed in 1, 2 pooled records not counted',
  )
})

test('every record stands on the map of agents, also one without a result', () => {
  const { all } = mapOf('agent')
  expect((all?.trials.length ?? 0) + (all?.pooled.length ?? 0)).toBe(evidence.trials.length)
  const pefi = place('peficitinib', 'rheumatoid-arthritis')
  expect(pefi?.trials.map(({ id }) => id)).toContain('raj3')
})

test('a gap is a gap, and a place without a randomised trial says so', () => {
  expect(place('abrocitinib', 'rheumatoid-arthritis')).toBeNull()
  const gca = place('baricitinib', 'giant-cell-arteritis')
  expect(gca && cellWords(gca)).toBe('1 trial, 15 patients, none randomised')
})

test('what the map chooses does not narrow it; other filters do', () => {
  const chosen = { disease: ['giant-cell-arteritis'], agent: ['upadacitinib'] }
  expect(mapOf('agent', chosen)).toEqual(mapOf('agent'))
  expect(mapOf('agent', { met: ['not-met'] }).all?.trials.length).toBe(
    evidence.trials.filter(
      ({ primaryEndpointMet, design }) =>
        primaryEndpointMet === 'not-met' && design.structure !== 'pooled',
    ).length,
  )
})

test('a missed primary endpoint is held against its own family only', () => {
  expect(place('sri', 'systemic-lupus-erythematosus', 'family')?.missed).toBeGreaterThan(0)
  expect(place('adverse-events', 'systemic-lupus-erythematosus', 'family')?.missed).toBe(0)
})

test('patients of an induction trial are not counted again in its maintenance phase', () => {
  const parallel = aTrial({ id: 'a', randomised: 100, overlaps: ['b'] })
  const { design } = parallel
  const later = aTrial({
    id: 'b',
    randomised: 150,
    overlaps: ['a'],
    design: { ...design, structure: 'withdrawal' },
  })
  expect(patientsText(patientsIn([later, parallel]))).toBe('≥ 100')
  expect(patientsText(patientsIn([parallel, aTrial({ id: 'c', randomised: 50 })]))).toBe('150')
})

test('an unknown number of patients is never nought', () => {
  const hs = place('povorcitinib', 'hidradenitis-suppurativa')
  expect(hs && patientsText(hs.patients)).toBe('not stated')
  expect(hs && heatOf(hs, 'patients')).toBe(0)
})
