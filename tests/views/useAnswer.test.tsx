import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { FaultBoundary } from '@/ui/FaultBoundary'
import { useAnswer, type Solver } from '@/views/useAnswer'

const workerOf = (code: string) =>
  new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
const never = () => Promise.reject(new Error('the page was asked'))

/** Doubles a number, the longer it takes the larger that is. */
const slow: Solver<number, number> = {
  start: () =>
    workerOf('onmessage = ({ data }) => setTimeout(() => postMessage(2 * data), 10 * data)'),
  here: never,
}
const broken: Solver<number, number> = {
  start: () => workerOf('throw new Error("no worker here")'),
  here: () => Promise.resolve((question: number) => 2 * question),
}
const refused: Solver<number, number> = {
  start: () => {
    throw new DOMException('no workers in this frame', 'SecurityError')
  },
  here: broken.here,
}

const seen: (number | null)[] = []

function Double({ of, by }: { of: number | null; by: Solver<number, number> }) {
  const answer = useAnswer(of, by)
  seen.push(answer)
  return <output>{answer ?? 'at work'}</output>
}

test('an answer is awaited, and of a question that was changed it never comes', async () => {
  seen.length = 0
  const screen = await render(<Double of={30} by={slow} />)
  const output = screen.getByRole('status')
  await expect.element(output).toHaveTextContent('at work')
  await screen.rerender(<Double of={7} by={slow} />)
  await expect.element(output).toHaveTextContent('14')
  await screen.rerender(<Double of={50} by={slow} />)
  await expect.element(output).toHaveTextContent('at work')
  await expect.element(output).toHaveTextContent('100')
  expect(new Set(seen)).toEqual(new Set([null, 14, 100]))
})

test.each([
  ['breaks', broken],
  ['is refused', refused],
])('where the worker %s the page answers itself', async (_, by) => {
  const screen = await render(<Double of={21} by={by} />)
  await expect.element(screen.getByRole('status')).toHaveTextContent('42')
})

test('where the page cannot answer either, it says so', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const screen = await render(
    <FaultBoundary of="an answer">
      <Double of={21} by={{ ...refused, here: never }} />
    </FaultBoundary>,
  )
  await expect.element(screen.getByRole('alert')).toHaveTextContent('the page was asked')
  complaint.mockRestore()
})

test('no question has no answer', async () => {
  const screen = await render(<Double of={4} by={slow} />)
  await expect.element(screen.getByRole('status')).toHaveTextContent('8')
  await screen.rerender(<Double of={null} by={slow} />)
  await expect.element(screen.getByRole('status')).toHaveTextContent('at work')
})
