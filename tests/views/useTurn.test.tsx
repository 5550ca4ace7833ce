import { useEffect } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { FaultBoundary } from '@/ui/FaultBoundary'
import { useTurn } from '@/views/useTurn'

const there = Promise.resolve('there')

type Props = { name: string; with?: Promise<string>; onCome?: (name: string) => void }

function Part({ name, with: ready = there, onCome }: Props) {
  const words = useTurn(ready)
  useEffect(() => {
    if (words) onCome?.(name)
  }, [words, name, onCome])
  return (
    <p>
      {name} {words ?? 'waits'}
    </p>
  )
}

const AtOnce = () => <p>{useTurn(there, 'at once')}</p>

test('parts wait for their turn, and then come in the order of the page', async () => {
  const order: string[] = []
  const come = (name: string) => order.push(name)
  const { container } = await render(
    <>
      <Part name="a" onCome={come} />
      <Part name="b" onCome={come} />
      <Part name="c" onCome={come} />
    </>,
  )
  await expect.poll(() => container.textContent).toBe('a thereb therec there')
  expect(order).toEqual(['a', 'b', 'c'])
})

test('a part that belongs to the first picture is there with it', async () => {
  const { container } = await render(<AtOnce />)
  expect(container.textContent).toBe('at once')
})

test('what cannot be fetched says so in its place and holds up no other part', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const fails = Promise.reject(new Error('no connection'))
  const { container } = await render(
    <>
      <FaultBoundary of="a">
        <Part name="a" with={fails} />
      </FaultBoundary>
      <Part name="b" />
    </>,
  )
  await expect.poll(() => container.textContent).toContain('b there')
  await expect.poll(() => container.textContent).not.toContain('a waits')
  expect(container.querySelector('[role="alert"]')?.textContent).toContain('no connection')
  complaint.mockRestore()
})
