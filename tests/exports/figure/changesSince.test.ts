import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesSince } from '@/exports/figure/changesSince'

const number = (key: string, text: string) => ({ key, text })

test('a number that reads otherwise is named with what it was and is', () => {
  const then = [number('a', '46.4%'), number('a', '≈ 97'), number('b', '29.0%')]
  const now = [number('a', '46.5%'), number('a', '≈ 97'), number('b', '29.0%')]
  expect(changesSince(then, now)).toEqual([{ key: 'a', was: '46.4%', is: '46.5%' }])
})

test('29.0 and 29 are not the same figure', () => {
  expect(changesSince([number('a', '29.0')], [number('a', '29')]).length).toBe(1)
})

test('what went and what came are changes too', () => {
  expect(changesSince([number('a', '1')], [number('b', '2')])).toEqual([
    { key: 'a', was: '1', is: '' },
    { key: 'b', was: '', is: '2' },
  ])
})

test('the order of the numbers does not matter, how often they stand there does', () => {
  const some = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b'), text: fc.constantFrom('1', '2') }),
  )
  fc.assert(
    fc.property(some, (numbers) => {
      expect(changesSince(numbers, numbers.toReversed())).toEqual([])
      expect(changesSince(numbers, [...numbers, number('c', '9')]).length).toBe(1)
      if (numbers.length) expect(changesSince(numbers, numbers.slice(1)).length).toBe(1)
    }),
  )
})
