import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import { useState } from 'react'
import { Choice } from '@/ui/Choice'

const options = [
  { id: 'RD', label: 'Risk difference' },
  { id: 'OR', label: 'Odds ratio' },
] as const

function Measure() {
  const [value, setValue] = useState<'RD' | 'OR'>('RD')
  return <Choice label="Effect" options={options} value={value} onChange={setValue} />
}

test('the arrow keys move the choice, as among any radio buttons', async () => {
  const screen = await render(<Measure />)
  await userEvent.tab()
  await expect.element(screen.getByRole('radio', { name: 'Risk difference' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(screen.getByRole('radio', { name: 'Odds ratio' })).toBeChecked()
})
