import { sharePatients } from '@/evidence/sharePatients'
import { grouped } from '@/evidence/words'
import type { Trial } from '@/trial/schema'

/** People in some trials, each once; `whole` is false where some of them cannot be counted. */
export type Patients = { readonly n: number; readonly whole: boolean }

/**
 * The people of several trials. Of trials that share participants only one counts: that with
 * parallel arms before a withdrawal phase that takes its patients from it, else the larger.
 */
export function patientsIn(trials: readonly Trial[]): Patients {
  const counted: Trial[] = []
  let whole = true
  for (const trial of trials.toSorted(parallelThenLarge)) {
    const shares = counted.some((other) => sharePatients(other, trial))
    if (shares) whole = false
    else counted.push(trial)
  }
  const each = counted.map(patientsOf)
  return {
    n: each.reduce((sum, { n }) => sum + n, 0),
    whole: whole && each.every((one) => one.whole),
  }
}

/** Those randomised; where nobody was, or it is not stated, those in the arms. */
export function patientsOf({ randomised, arms }: Trial): Patients {
  if (randomised) return { n: randomised, whole: true }
  const parts = arms.filter(({ pools }) => !pools)
  return {
    n: parts.reduce((sum, { n }) => sum + (n ?? 0), 0),
    whole: parts.every(({ n }) => n !== undefined),
  }
}

/** "1,849", "≥ 1,535", "not stated". */
export function patientsText({ n, whole }: Patients): string {
  if (!n) return 'not stated'
  return whole ? grouped(n) : `≥ ${grouped(n)}`
}

const parallelThenLarge = (a: Trial, b: Trial) =>
  Number(a.design.structure === 'withdrawal') - Number(b.design.structure === 'withdrawal') ||
  patientsOf(b).n - patientsOf(a).n
