import { parseEvidence, type Evidence } from '@/trial/evidence'

export type Failure = { readonly ok: false; readonly reason: string; readonly detail: string }
type Loaded = Failure | { readonly ok: true; readonly evidence: Evidence }

/**
 * Fetches the evidence once. A failure is an answer too, in words; this never throws.
 *
 * @param progress told how many bytes have come, and how many there are where the server says so
 */
export async function loadEvidence(
  address: string,
  progress: (received: number, total: number | undefined) => unknown = () => {},
): Promise<Loaded> {
  const failed = (reason: string, detail: string) => ({ ok: false, reason, detail }) as const
  const reply = await fetch(address).catch((error: unknown) => String(error))
  if (typeof reply === 'string')
    return failed('The evidence could not be fetched: no connection to the site.', reply)
  if (!reply.ok)
    return failed(
      'The evidence file is not where this page expects it.',
      `${reply.status} ${reply.statusText} for ${address}`,
    )
  const text = await bodyOf(reply, progress).catch((error: unknown) => new Error(String(error)))
  if (text instanceof Error)
    return failed('The connection broke while the evidence was loading.', text.message)
  const json = parsed(text)
  if (json === undefined)
    return failed(
      'The evidence file is damaged: it is not complete.',
      `${text.length} characters that are not JSON from ${address}`,
    )
  const evidence = parseEvidence(json)
  return evidence
    ? { ok: true, evidence }
    : failed(
        'The evidence file has another form than this page understands.',
        `${address} is not an evidence file of this version`,
      )
}

async function bodyOf(reply: Response, progress: (received: number, total?: number) => void) {
  const length = reply.headers.get('content-encoding')
    ? NaN
    : Number(reply.headers.get('content-length'))
  const total = length > 0 ? length : undefined
  const reader = reply.body?.getReader()
  if (!reader) return reply.text()
  const decoder = new TextDecoder()
  let text = ''
  let received = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    received += value.length
    text += decoder.decode(value, { stream: true })
    progress(received, total)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
