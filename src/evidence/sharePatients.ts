import type { Trial } from '@/trial/schema'

/** Whether some people were in both; either file may say so. */
export const sharePatients = (a: Trial, b: Trial): boolean =>
  a.overlaps.includes(b.id) || b.overlaps.includes(a.id)
