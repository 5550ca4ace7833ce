/** A typeface as a `data:` address, to be carried by a file; null when it cannot be had. */
export async function loadTypeface(address: string): Promise<string | null> {
  const reply = await fetch(address).catch(() => null)
  const bytes = reply?.ok ? await reply.arrayBuffer().catch(() => null) : null
  if (!bytes) return null
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return `data:font/woff2;base64,${btoa(letters)}`
}
