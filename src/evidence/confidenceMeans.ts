/** What it takes for an outcome to be as sure as it is called. */
export const confidenceMeans = {
  confirmed:
    'Two independent sources state the figure, or one primary source does: the paper or its abstract, the results in the registry, a label.',
  single:
    'One source states the figure: a secondary one, or one that was read only in a copy. Several count as one when they go back to the same source, or when only one of them states the figure.',
  conflict: 'Sources state different figures; a note says how, and which are shown.',
} as const
