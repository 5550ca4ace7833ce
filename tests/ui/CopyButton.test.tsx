import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CopyButton } from '@/ui/CopyButton'

test('what is copied is the text of that moment, and where that is forbidden the button says so', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce()
  let address = 'before'
  const screen = await render(<CopyButton quiet label="Copy link" text={() => address} />)
  address = 'after'
  await screen.getByRole('button', { name: 'Copy link' }).click()
  await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(write).toHaveBeenCalledWith('after')

  write.mockRejectedValueOnce(new DOMException('not allowed', 'NotAllowedError'))
  await screen.getByRole('button').click()
  await expect.element(screen.getByRole('button')).toHaveTextContent('Not allowed: select and copy')
  write.mockRestore()
})
