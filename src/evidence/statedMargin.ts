import type { Contrast } from './panels'

/** The non-inferiority margin that a source states with a contrast, in its digits. */
export const statedMargin = ({ published }: Pick<Contrast, 'published'>) =>
  published.find(({ margin }) => margin)?.margin
