import { describe, expect, test } from 'vitest'
import type { Candidate } from '@/evidence/outcomeEffect'
import { allPanels } from '@/evidence/panels'
import { solvePooling } from '@/evidence/solvePooling'
import { solveChecks } from '@/evidence/synthesisChecks'
import { subgroupQuestion, subgroupsOf } from '@/evidence/synthesisGroups'
import { defaultSynthesis, type SynthesisSettings } from '@/evidence/synthesisSettings'
import { joinedOf, synthesisOf, synthesize } from '@/evidence/synthesize'
import { anEvidence, manyTrials } from '../trials'

const candidates = allPanels(anEvidence(manyTrials(40))).flatMap(
  ({ trial, outcome, contrasts }): Candidate[] =>
    contrasts.map((contrast) => ({ trial, outcome, contrast })),
)
const phase = ({ trial }: Candidate) => trial.phase
const leftOut = ['t3', 't17']

describe.each<Partial<SynthesisSettings>>([
  {},
  { measure: 'OR', tau2: 'PM' },
  { model: 'common' },
  { measure: 'OR', model: 'peto' },
  { measure: 'RD', model: 'peto' },
])('numbers that went to a worker and came back: %o', (about) => {
  const settings = { ...defaultSynthesis, ...about }
  const full = joinedOf(candidates, settings)
  const reduced = joinedOf(candidates, settings, { leftOut })
  const plain = (joined: typeof full) => ({
    settings,
    fault: joined.fault,
    trials: joined.trials.map(({ estimate, se, arms }) => ({ estimate, se, arms })),
  })

  test('give the synthesis that the page makes by itself', () => {
    const question = {
      full: plain(full),
      reduced: plain(reduced),
      subgroups: subgroupQuestion(reduced, phase),
    }
    const solved = structuredClone(solvePooling(structuredClone(question)))
    const whole = synthesize(candidates, settings)
    const part = synthesize(candidates, settings, { leftOut })
    expect(synthesisOf(full, solved.full)).toEqual(whole)
    expect(solved.reduced && synthesisOf(reduced, solved.reduced)).toEqual(part)
    expect(solved.between && subgroupsOf(part, phase, solved.between)).toEqual(
      subgroupsOf(part, phase),
    )
  })

  test('and its checks', () => {
    expect(structuredClone(solveChecks(structuredClone(plain(full))))).toEqual(solveChecks(full))
  })
})
