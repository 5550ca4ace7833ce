import { expect, test } from 'vitest'
import { nothingAsked } from '@/state/url'
import { pageTitle } from '@/views/pageTitle'
import { aTrial, anEvidence } from '../trials'

const evidence = anEvidence([aTrial({ id: 'alpha', name: 'ALPHA' })])
const named = (place: object) => pageTitle({ ...nothingAsked, ...place }, evidence)

test('a tab is named after its trial, its page or its question', () => {
  expect(named({})).toBe('JAK Inhibitor Evidence Explorer')
  expect(named({ trial: 'alpha' })).toBe('ALPHA · JAK Inhibitor Evidence Explorer')
  expect(named({ trial: 'alhpa' })).toBe('Unknown trial · JAK Inhibitor Evidence Explorer')
  expect(named({ view: 'methods' })).toBe('Methods · JAK Inhibitor Evidence Explorer')
  expect(named({ view: 'map' })).toBe('Map · JAK Inhibitor Evidence Explorer')
  expect(named({ view: 'forest', filters: { endpoint: ['acr20'], agent: ['baricitinib'] } })).toBe(
    'Forest: ACR20 for Baricitinib · JAK Inhibitor Evidence Explorer',
  )
  expect(named({ q: 'knee' })).toBe(
    'Table: every result with the words “knee” · JAK Inhibitor Evidence Explorer',
  )
})
