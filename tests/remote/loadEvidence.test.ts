import { delay, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadEvidence } from '@/remote/loadEvidence'
import { readEvidence } from '../../build/readEvidence'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const address = 'http://explorer.test/evidence.json'
const evidence = readEvidence('data')
const whole = JSON.stringify(evidence)

test('the evidence arrives whole', async () => {
  server.use(http.get(address, () => HttpResponse.json(evidence)))
  expect(await loadEvidence(address)).toEqual({ ok: true, evidence })
})

test('a slow line tells how far it is', async () => {
  const progress = vi.fn<(received: number, total: number | undefined) => void>()
  const bytes = new TextEncoder().encode(whole)
  const slow = new ReadableStream({
    async start(controller) {
      const step = Math.ceil(bytes.length / 4)
      for (let at = 0; at < bytes.length; at += step) {
        controller.enqueue(bytes.slice(at, at + step))
        await delay(5)
      }
      controller.close()
    },
  })
  const headers = { 'content-length': String(bytes.length) }
  server.use(http.get(address, () => new HttpResponse(slow, { headers })))
  expect(await loadEvidence(address, progress)).toMatchObject({ ok: true })
  const received = progress.mock.calls.map(([so_far]) => so_far)
  expect(received.length).toBeGreaterThan(1)
  expect(received).toEqual([...received].sort((a, b) => a - b))
  expect(progress).toHaveBeenLastCalledWith(bytes.length, bytes.length)
})

test.each([
  ['a 404', () => new HttpResponse(null, { status: 404 }), 'not where this page expects it'],
  ['half a file', () => HttpResponse.text(whole.slice(0, whole.length / 2)), 'not complete'],
  ['a web page', () => HttpResponse.html('<html>'), 'not complete'],
  ['another shape', () => HttpResponse.json({ trials: [] }), 'another form'],
  ['a bare list', () => HttpResponse.json([1, 2]), 'another form'],
  ['no network', () => HttpResponse.error(), 'no connection'],
])('%s is an answer in words', async (_, reply, words) => {
  server.use(http.get(address, reply))
  expect(await loadEvidence(address)).toMatchObject({
    ok: false,
    reason: expect.stringContaining(words),
    detail: expect.stringMatching(/\S/),
  })
})
