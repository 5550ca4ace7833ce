import type { Agreement } from '@/evidence/methods'
import deviations from './deviations.json'

/** How each method agrees with R, as the check found it. */
export const agreements: Readonly<Partial<Record<string, Agreement>>> = deviations

export const valuesCompared = Object.values(deviations).reduce((sum, { values }) => sum + values, 0)
