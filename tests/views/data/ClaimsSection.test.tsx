import { library } from 'virtual:library'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ClaimsSection } from '@/views/data/ClaimsSection'
import { useExplorer } from '@/state/explorer'
import { catalogueOf } from '@/evidence/catalogue'
import { anEvidence } from '../../trials'
import { realCatalogue } from '../realEvidence'

test('the claim to raise tofacitinib with rifampicin stands in one box with its refutation', async () => {
  const screen = await render(
    <ClaimsSection claims={library.claims} catalogue={catalogueOf(anEvidence([]))} />,
  )
  const box = screen.getByRole('row', { name: /Raise the tofacitinib dose with rifampicin/ })
  await expect.element(box).toHaveTextContent('Contradicted')
  await expect.element(box).toHaveTextContent('Acting on it could harm')
  await expect
    .element(box)
    .toHaveTextContent('not to combine tofacitinib with strong CYP3A4 inducers such as rifampicin')
})

test('a verdict chooses the claims, and all of them can be had', async () => {
  const screen = await render(
    <ClaimsSection claims={library.claims} catalogue={catalogueOf(anEvidence([]))} />,
  )
  const count = () => screen.container.querySelectorAll('tbody tr').length
  const contradicted = count()
  await screen.getByRole('radio', { name: /^All/ }).click()
  await expect.poll(count).toBe(library.claims.claims.length)
  expect(contradicted).toBeLessThan(library.claims.claims.length)
  await screen.getByRole('radio', { name: /^Contradicted \d/ }).click()
  await expect.poll(count).toBe(contradicted)
})

test('a claim that is looked up is there whatever its verdict, and has the focus', async () => {
  useExplorer.setState({ claim: 'S1-10' })
  const catalogue = await realCatalogue()
  const screen = await render(<ClaimsSection claims={library.claims} catalogue={catalogue} />)
  const row = screen.getByRole('row', { name: /about 46% versus 29% with placebo/ })
  await expect.element(row).toHaveFocus()
  await screen.getByRole('button', { name: /RD 17\.1/ }).click()
  expect(useExplorer.getState().source).toBe('select-gca.sustained-remission-w52.upa15~pbo')
})
