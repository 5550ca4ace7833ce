import { library } from 'virtual:library'
import { expect, test } from 'vitest'
import { claimsOf } from '@/views/trial/claimsOf'

test('a page has the claims that name its trial, those that are wrong first', () => {
  const [group, another] = claimsOf('sle-brave-ii', library.claims)
  expect(another).toBeDefined()
  for (const { claims } of [group, another].filter((one) => !!one))
    for (const claim of claims) expect(claim.trials).toContain('sle-brave-ii')
  const wrong = claimsOf('sle-brave-i', library.claims).find(({ article }) =>
    article.where.startsWith('Dr.Oracle'),
  )
  expect(wrong?.claims[0]?.verdict).toBe('contradicted in part')
})

test('a trial that no article names has no group', () => {
  expect(claimsOf('raj3', library.claims)).toEqual([])
})
