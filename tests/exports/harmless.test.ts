import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless } from '@/exports/harmless'

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =HYPERLINK("http://x")',
  '＝1+1',
  '-',
  '-2+3|cmd',
])('%j gets an apostrophe before it', (text) => {
  expect(harmless(text)).toBe(`'${text}`)
})

test.each(['29.0', '-3.1', '−3.1 to 2.0', 'ACR20', '<0.001', '', "Still's disease"])(
  '%j stays as it is',
  (text) => {
    expect(harmless(text)).toBe(text)
  },
)

test('whatever the text, nothing that starts like a formula is left', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const out = harmless(text)
      expect(/^-?\d+(\.\d+)?$/.test(out) || !/^\s*[=+\-@]/.test(out)).toBe(true)
      expect(out.endsWith(text)).toBe(true)
    }),
  )
})
