import type { Network, NetworkTreatment } from './network'

/** What was asked for; else placebo, else the treatment of most trials, in the part of most trials. */
export function networkReference(
  { treatments, trials }: Network,
  parts: readonly (readonly string[])[],
  asked: string,
): NetworkTreatment | undefined {
  const holds = (part: readonly string[]) =>
    trials.filter(({ arms }) => arms.some(({ treatment }) => part.includes(treatment))).length
  const [largest] = parts.toSorted((a, b) => holds(b) - holds(a))
  const main = treatments.filter(({ id }) => largest?.includes(id))
  return (
    treatments.find(({ id }) => id === asked) ??
    main.find(({ id }) => id === 'placebo') ??
    main.toSorted((a, b) => b.trials - a.trials)[0]
  )
}
