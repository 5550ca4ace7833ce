import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import { Shortcuts } from '@/views/Shortcuts'

const pressed: string[] = []

async function show() {
  pressed.length = 0
  localStorage.clear()
  return render(
    <main>
      <h1>Page</h1>
      <button type="button" aria-keyshortcuts="2" onClick={() => pressed.push('bars')}>
        Bars
      </button>
      <button type="button" aria-keyshortcuts="f" hidden onClick={() => pressed.push('hidden')}>
        Filters
      </button>
      <label>
        Find <input aria-keyshortcuts="/" />
      </label>
      <Shortcuts />
    </main>,
  )
}

test('a key presses what names it, or puts the cursor there; what is hidden stays alone', async () => {
  const screen = await show()
  await userEvent.keyboard('2f/')
  expect(pressed).toEqual(['bars'])
  await expect.element(screen.getByRole('textbox')).toHaveFocus()
})

test('keys rest while the reader types', async () => {
  const screen = await show()
  await userEvent.fill(screen.getByRole('textbox'), '')
  await userEvent.keyboard('22?')
  expect(pressed).toEqual([])
  await expect.element(screen.getByRole('textbox')).toHaveValue('22?')
})

test('the question mark lists the keys of the page, and switches them off for good', async () => {
  const screen = await show()
  await userEvent.keyboard('?')
  const keys = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect.element(keys.getByRole('row', { name: '2 Bars' })).toBeVisible()
  const { violations } = await axe.run()
  expect(violations.map(({ id }) => id)).toEqual([])
  await keys.getByRole('checkbox').click()
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('2')
  expect(pressed).toEqual([])
  expect(localStorage.getItem('shortcuts')).toBe('off')
  await userEvent.keyboard('?')
  await expect.element(keys).toBeVisible()
})
