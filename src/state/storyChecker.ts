import { answer, catalogueOf, type Catalogue } from '@/evidence/catalogue'
import { fact } from '@/evidence/storyWords'
import { valuesOf } from '@/evidence/facetIndex'
import { findSource } from '@/evidence/findSource'
import type { Evidence } from '@/trial/evidence'
import { placeholder } from '@/trial/placeholder'
import type { Story } from '@/trial/story'
import { readUrl } from './url'

/**
 * Lays the evidence out once, to check any number of stories against it: what they name that the
 * evidence or the explorer does not have, field and fault in words.
 */
export function storyChecker(evidence: Evidence): (story: Story) => readonly string[] {
  const catalogue = catalogueOf(evidence)
  return (story) => storyFaults(story, catalogue)
}

function storyFaults({ title, about, steps }: Story, catalogue: Catalogue): string[] {
  const faults = [
    ...textFaults('title', title, catalogue),
    ...textFaults('about', about, catalogue),
  ]
  steps.forEach((step, i) => {
    const at = `steps.${i}`
    faults.push(...addressFaults(`${at}.address`, step.address, catalogue))
    for (const key of step.figures)
      if (!findSource(catalogue.panels, key))
        faults.push(`${at}.figures: there is no figure ${key}`)
    const texts = {
      label: step.label,
      title: step.title,
      'words.reader': step.words.reader,
      'words.expert': step.words.expert,
      notes: step.notes,
      'predict.question': step.predict?.question ?? '',
    }
    for (const [field, text] of Object.entries(texts))
      faults.push(...textFaults(`${at}.${field}`, text, catalogue))
  })
  return faults
}

function textFaults(field: string, text: string, catalogue: Catalogue): string[] {
  if (text.replace(placeholder, '').includes('{{'))
    return [`${field}: a {{figure}} that cannot be read`]
  return [...text.matchAll(placeholder)].flatMap(([whole, key = '', what = '']) => {
    const found = fact(key, what, catalogue)
    return 'text' in found ? [] : [`${field}: ${whole}: ${found.notEstimable}`]
  })
}

function addressFaults(field: string, address: string, catalogue: Catalogue): string[] {
  const knows = (facet: string, value: string) => valuesOf(catalogue.index, facet).includes(value)
  const { asked, notUnderstood } = readUrl(address, knows)
  if (notUnderstood.length) return [`${field}: not understood: ${notUnderstood.join(', ')}`]
  if (asked.trial)
    return catalogue.evidence.trials.some(({ id }) => id === asked.trial)
      ? []
      : [`${field}: there is no trial ${asked.trial}`]
  return answer(catalogue, asked.filters, asked.q).panels.length ? [] : [`${field}: finds nothing`]
}
