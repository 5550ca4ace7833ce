import { capital } from '@/evidence/words'
import type { Trial } from '@/trial/schema'
import { armsAtStart } from './flow'

/** What else the people took, as the arms state it: in all of them, or by arm. */
export function givenWith({ arms, design: { background } }: Trial): string {
  if (background === 'not stated') return 'not stated'
  if (background === 'monotherapy') return 'Nothing: monotherapy'
  const own = armsAtStart(arms)
  const stated = own.flatMap((arm) => arm.background?.replace(/^none\b.*/, 'nothing') ?? [])
  const different = [...new Set(stated)]
  const [only] = different
  if (!only || stated.length < own.length)
    return background === 'mixed' ? 'Other treatment in some people' : 'Other treatment'
  if (different.length > 1) return `By arm: ${different.join('; ')}`
  const all = background === 'combination' && own.length > 1 ? ', in all arms' : ''
  return capital(only) + all
}
