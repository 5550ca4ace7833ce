import { expect, test } from 'vitest'
import { kendall } from '@/stats/kendall'

// Reference: R 4.2.2, cor.test(x, y, method = "kendall")
test('agrees with R, exactly without ties', () => {
  expect(kendall([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6])).toEqual({
    tau: expect.closeTo(0.619047619047619, 14),
    p: expect.closeTo(0.069047619047619, 14),
  })
})

// Reference: the same with exact = FALSE
test('agrees with R on ties in both lists', () => {
  expect(kendall([1, 2, 2, 3, 4, 4, 4, 5, 6, 7], [2, 1, 3, 3, 5, 4, 4, 6, 5, 7])).toEqual({
    tau: expect.closeTo(0.84343471224579, 12),
    p: expect.closeTo(0.00124883098808843, 14),
  })
})

test('agrees with R on three of a kind in both lists', () => {
  expect(kendall([1, 1, 1, 2, 3, 3, 4, 5], [2, 2, 1, 2, 5, 5, 5, 6])).toEqual({
    tau: expect.closeTo(0.870388279778489, 12),
    p: expect.closeTo(0.00660218157739211, 14),
  })
})

test('agrees with R on ties in one list', () => {
  const found = kendall([1, 2, 3, 4, 5, 6], [2, 1, 3, 3, 4, 5])
  expect(found).toEqual({
    tau: expect.closeTo(0.828078671210825, 12),
    p: expect.closeTo(0.0217173025540909, 14),
  })
  expect(kendall([2, 1, 3, 3, 4, 5], [1, 2, 3, 4, 5, 6])).toEqual(found)
})

test('needs both lists to vary', () => {
  expect(kendall([1, 1, 1], [1, 2, 3])).toBeUndefined()
  expect(kendall([1, 2, 3], [2, 2, 2])).toBeUndefined()
})
