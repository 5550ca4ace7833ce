import type { Count } from './counts'
import { grouped } from './words'

/** A count as it is shown, "≈10" and "≈104": ≈ marks what no source states, each figure its own. */
export const countFigures = ({ events, n, derived, standIn }: Count) => ({
  events: about(derived, events),
  n: about(standIn, n),
})

const about = (roughly: boolean, n: number) => `${roughly ? '≈' : ''}${grouped(n)}`

/** "≈10 of ≈104". */
export function countText(count: Count): string {
  const { events, n } = countFigures(count)
  return `${events} of ${n}`
}
