import { page } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { FaultBoundary } from '@/ui/FaultBoundary'

function Part({ sound }: { sound: boolean }) {
  if (!sound) throw new Error('a chunk that did not come')
  return <p>the part</p>
}

const both = (of: string, sound: boolean) => (
  <>
    <p>the rest</p>
    <FaultBoundary of={of}>
      <Part sound={sound} />
    </FaultBoundary>
  </>
)

test('a part that fails leaves the rest, says so, and is tried again for the next question', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const screen = await render(both('one', false))
  await expect.element(page.getByRole('alert')).toHaveTextContent('could not be shown')
  await expect.element(page.getByRole('alert')).toHaveTextContent('a chunk that did not come')
  await expect.element(page.getByText('the rest')).toBeVisible()

  await screen.rerender(both('one', true))
  await expect.element(page.getByRole('alert')).toBeVisible()
  await screen.rerender(both('two', true))
  await expect.element(page.getByText('the part')).toBeVisible()
  expect(page.getByRole('alert').query()).toBeNull()
  complaint.mockRestore()
})
