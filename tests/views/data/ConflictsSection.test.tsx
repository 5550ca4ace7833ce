import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConflictsSection } from '@/views/data/ConflictsSection'
import { realCatalogue } from '../realEvidence'

test('each conflict has what is shown, what is not, the source of either, and the choice', async () => {
  const catalogue = await realCatalogue()
  const screen = await render(<ConflictsSection catalogue={catalogue} />)
  const conflicts = [...screen.container.querySelectorAll('article')]
  const stored = catalogue.panels.filter(({ outcome }) => outcome.confidence === 'conflict')
  expect(conflicts.length).toBe(stored.length)
  for (const conflict of conflicts) {
    expect(conflict.textContent).toMatch(/Shown, as stated by.*Not shown: .*The choice/)
    expect(conflict.querySelectorAll('.source').length).toBeGreaterThan(0)
  }
  const propel = conflicts.find(({ textContent }) => textContent?.includes('PROPEL'))
  expect(propel?.textContent).toContain('Not shown: 31% (tofacitinib) and 55% (placebo)')
  const [shown, other] = propel?.querySelectorAll('.data-choice > div') ?? []
  expect(shown?.textContent).not.toContain('Xeljanz approval for polyarticular-course JIA')
  expect(other?.textContent).toContain('Xeljanz approval for polyarticular-course JIA')
})
