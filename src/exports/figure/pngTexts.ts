/** Texts by their keyword. */
type Texts = Readonly<Record<string, string>>

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const isPng = (bytes: Uint8Array) => signature.every((byte, i) => bytes[i] === byte)

/**
 * Puts texts into a PNG, right after its header: iTXt chunks, uncompressed UTF-8, as the PNG
 * specification (W3C, third edition, 11.3.3.4) lays them out; and how many px there are to a metre.
 */
export function withTexts(
  png: Uint8Array,
  texts: Texts,
  perMetre?: number,
): Uint8Array<ArrayBuffer> {
  const header = signature.length + 12 + 13
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk('iTXt', [...latin1(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text)]),
  )
  if (perMetre) chunks.unshift(chunk('pHYs', [...word(perMetre), ...word(perMetre), 1]))
  const parts = [png.subarray(0, header), ...chunks, png.subarray(header)]
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** The iTXt texts of a PNG; null where it breaks off or a chunk is not what its checksum says. */
export function textsOf(png: Uint8Array): Texts | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const found: Record<string, string> = {}
  for (let at = signature.length; at + 12 <= png.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > png.length) return null
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'IEND') return found
    if (type === 'iTXt') {
      if (view.getUint32(end - 4) !== checksum(png.subarray(at + 4, end - 4))) return null
      const body = png.subarray(at + 8, end - 4)
      const keyword = body.subarray(0, body.indexOf(0))
      const language = body.indexOf(0, keyword.length + 3)
      const text = body.indexOf(0, language + 1) + 1
      if (body[keyword.length + 1] === 0 && text > 0)
        found[String.fromCharCode(...keyword)] = new TextDecoder().decode(body.subarray(text))
    }
    at = end
  }
  return null
}

function chunk(type: string, body: readonly number[]): Uint8Array {
  const typed = Uint8Array.from([...latin1(type), ...body])
  return Uint8Array.from([...word(body.length), ...typed, ...word(checksum(typed))])
}

const latin1 = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const word = (x: number) => [24, 16, 8, 0].map((shift) => (x >>> shift) & 0xff)

/** CRC-32 of ISO 3309, polynomial 0xedb88320. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}

const remainders = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest >>> 0
})
