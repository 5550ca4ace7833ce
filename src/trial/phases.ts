const numbered = ['1', '1b/2', '2', '2b', '2/3', '2b/3', '3', '3b/4', '4'] as const

/** Phases in order, then what has none. */
export const phases = [
  ...numbered,
  'pooled',
  'observational',
  'case-series',
  'case-report',
] as const
