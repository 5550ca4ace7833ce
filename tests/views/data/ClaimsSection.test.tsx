import { library } from 'virtual:library'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ClaimsSection } from '@/views/data/ClaimsSection'
import { anEvidence } from '../../trials'

test('the claim to raise tofacitinib with rifampicin stands in one box with its refutation', async () => {
  const screen = await render(<ClaimsSection claims={library.claims} evidence={anEvidence([])} />)
  const box = screen.getByRole('row', { name: /Raise the tofacitinib dose with rifampicin/ })
  await expect.element(box).toHaveTextContent('Contradicted')
  await expect.element(box).toHaveTextContent('Acting on it could harm')
  await expect
    .element(box)
    .toHaveTextContent('not to combine tofacitinib with strong CYP3A4 inducers such as rifampicin')
})

test('a verdict chooses the claims, and all of them can be had', async () => {
  const screen = await render(<ClaimsSection claims={library.claims} evidence={anEvidence([])} />)
  const count = () => screen.container.querySelectorAll('tbody tr').length
  const contradicted = count()
  await screen.getByRole('radio', { name: /^All/ }).click()
  await expect.poll(count).toBe(library.claims.claims.length)
  expect(contradicted).toBeLessThan(library.claims.claims.length)
  await screen.getByRole('radio', { name: /^Contradicted/ }).click()
  await expect.poll(count).toBe(contradicted)
})
