import type { KnownRate } from '@/evidence/controlRates'
import { Figure } from './Figure'

/** The rate of a control group. */
export const RateFigure = ({ known: { row, rate } }: { known: KnownRate }) => (
  <Figure source={row.key} calculated={rate.calculated}>
    {rate.text}
  </Figure>
)
