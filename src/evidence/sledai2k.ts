import type { Composites } from '@/trial/lessons'

type Items = Composites['sledai-2k']['items']

/**
 * SLEDAI-2K: the sum of the weights of the features that are present, 0–105.
 *
 * @source Hospital Healthcare Europe, Rheumatology 2019, table 4; range in Ann Rheum Dis, table 1
 */
export const sledai2k = (items: Items, present: ReadonlySet<string>): number =>
  items.reduce((sum, { id, weight }) => sum + (present.has(id) ? weight : 0), 0)
