import type { KinaseEffect } from '@/trial/lessons'

/** What an agent does to a signal, in the fewest words. */
export const reachWords: Readonly<Record<KinaseEffect, string>> = {
  target: 'inhibited',
  weaker: 'weakly',
  'sources differ': 'disputed',
  'not stated': 'not stated',
  spared: 'passes',
}
