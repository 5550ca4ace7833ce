import { expect, test } from 'vitest'
import { comparability } from '@/evidence/comparability'
import { gateWords } from '@/evidence/gateWords'
import { moreThanRandomised } from '@/evidence/moreThanRandomised'
import { allPanels } from '@/evidence/panels'
import { readEvidence } from '../../build/readEvidence'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
function panel(key: string) {
  const found = panels.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

test('patients who changed treatment and count again are no plain randomised comparison', () => {
  const switched = panel('select-compare.herpes-zoster-w264')
  expect(moreThanRandomised(switched)).toBe(
    'Its arms here hold 1,996 patients, the trial randomised 1,629: analysed were all patients exposed to the drug to week 264, including those rescued or switched to it.',
  )
  expect(gateWords(comparability([switched], evidence))).toMatchObject({
    tone: 'amber',
    title: 'More patients than were randomised.',
  })
})

test('a combined arm beside its doses is not counted again', () => {
  expect(moreThanRandomised(panel('oral-surveillance.malignancy'))).toBe('')
})
