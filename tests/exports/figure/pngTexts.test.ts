import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPng, textsOf, withTexts } from '@/exports/figure/pngTexts'

/** A picture of one black pixel, put together here so that the writer is not its own judge. */
function onePixel(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const parts = [
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.from([0, 0]))],
    ['IEND', Buffer.alloc(0)],
  ] as const
  const chunks = parts.map(([type, body]) => chunk(type, body))
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]))
}
function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

/** Type, body and checksum of every chunk. */
function chunksOf(png: Uint8Array) {
  const bytes = Buffer.from(png)
  const found: { type: string; body: Buffer; sound: boolean }[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const typed = bytes.subarray(at + 4, at + 8 + length)
    const sound = crc32(typed) === bytes.readUInt32BE(at + 8 + length)
    found.push({ type: typed.toString('latin1', 0, 4), body: typed.subarray(4), sound })
    at += 12 + length
  }
  return found
}

test('a text becomes an iTXt chunk after the header, and the picture stays as it was', () => {
  const png = withTexts(onePixel(), { Title: 'χ² ≈ 4.6', Source: '?view=bars' }, 7559)
  const chunks = chunksOf(png)
  expect(isPng(png)).toBe(true)
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
  expect(chunks.every(({ sound }) => sound)).toBe(true)
  expect(chunks[1]?.body.readUInt32BE(0)).toBe(7559)
  expect(chunks[2]?.body.toString('utf8')).toBe('Title\0\0\0\0\0χ² ≈ 4.6')
})

test('whatever text is written is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textsOf(withTexts(onePixel(), { Record: text }))).toEqual({ Record: text })
    }),
  )
})

test('a picture without texts has none; one that breaks off or was changed is no answer', () => {
  expect(textsOf(onePixel())).toEqual({})
  const png = withTexts(onePixel(), { Record: 'forty-six' })
  for (let end = 8; end < png.length - 4; end += 1) expect(textsOf(png.subarray(0, end))).toBe(null)
  const changed = png.slice()
  const at = Buffer.from(png).indexOf('forty')
  changed[at] = 'F'.charCodeAt(0)
  expect(textsOf(changed)).toBe(null)
  expect(isPng(new TextEncoder().encode('<svg/>'))).toBe(false)
})
