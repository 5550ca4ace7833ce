import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { App } from '@/App'
import { aTrial, anEvidence } from './trials'

/** An evidence file that has the outline of one, but a trial whose arm says no treatment. */
function damaged() {
  const evidence = anEvidence([aTrial({ id: 'alpha' })])
  const trials = evidence.trials.map((trial) => ({ ...trial, arms: [{ id: 'placebo' }] }))
  return `data:application/json,${encodeURIComponent(JSON.stringify({ ...evidence, trials }))}`
}

test('evidence that cannot be read is said to be so, and can be asked for again', async () => {
  const screen = await render(<App address={damaged()} />)
  await expect.element(screen.getByRole('alert')).toHaveTextContent('The evidence cannot be read.')
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})
