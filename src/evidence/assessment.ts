import { midSentence } from './words'

/** One condition of a rule, in words that say how it came out. */
export type Check = { readonly met: boolean; readonly words: string }

/** A rule put to one patient. */
export type Assessment = { readonly responder: boolean; readonly checks: readonly Check[] }

/** A rule whose conditions must all hold. */
export const allOf = (checks: readonly Check[]): Assessment => ({
  responder: checks.every(({ met }) => met),
  checks,
})

/** "Responder: all 4 conditions hold." or "Not a responder: …", with each condition that failed. */
export function assessmentWords({ responder, checks }: Assessment): string {
  if (responder)
    return checks.length === 1
      ? 'Responder: the condition holds.'
      : `Responder: all ${checks.length} conditions hold.`
  const failed = checks.filter(({ met }) => !met).map(({ words }) => midSentence(words))
  return `Not a responder: ${failed.join('; ')}.`
}
