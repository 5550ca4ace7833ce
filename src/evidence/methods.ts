import { methodsOfArms } from './methodsOfArms'
import { methodsOfContrasts } from './methodsOfContrasts'
import { methodsOfCounts } from './methodsOfCounts'
import { methodsOfNetworks } from './methodsOfNetworks'
import { methodsOfNumbers } from './methodsOfNumbers'
import { methodsOfPooling } from './methodsOfPooling'
import { methodsOfSpread } from './methodsOfSpread'
import { methodsOfTrials } from './methodsOfTrials'
import { grouped } from './words'

/** A method of calculation, as the page of methods and docs/METHODS.md tell it. */
export type Method = {
  readonly id: string
  readonly name: string
  /** Plain text; one formula a line. */
  readonly formula: string
  /** `default`: without asking; `choice`: when the reader chooses it; `check`: in the check only. */
  readonly use: 'default' | 'choice' | 'check'
  /** Where, as a phrase without its end. */
  readonly where: string
  /** As in the docstrings of its functions. */
  readonly sources: readonly string[]
  readonly notFor: string
  /** `file.function` of the statistics, or of the evidence where the method is there. */
  readonly functions: readonly string[]
  /** Which values of the reference results are its own; what it is held to where there is none. */
  readonly paths: RegExp | { readonly heldTo: string }
  /** What there is to know of its largest deviation. */
  readonly note?: string
}

export type MethodGroup = {
  readonly id: string
  readonly name: string
  readonly methods: readonly Method[]
}

/** Every method, in the order in which docs/METHODS.md and the page tell them. */
export const methodGroups: readonly MethodGroup[] = [
  { id: 'arms', name: 'One arm', methods: methodsOfArms },
  { id: 'contrasts', name: 'Two arms', methods: methodsOfContrasts },
  { id: 'counts', name: 'From what sources state', methods: methodsOfCounts },
  { id: 'pooling', name: 'Pooled effects', methods: methodsOfPooling },
  { id: 'spread', name: 'How trials differ', methods: methodsOfSpread },
  { id: 'trials', name: 'What a pooled effect rests on', methods: methodsOfTrials },
  { id: 'networks', name: 'Networks', methods: methodsOfNetworks },
  { id: 'numbers', name: 'Distributions and numerics', methods: methodsOfNumbers },
]

/** How a method's values agree with those of R: how many, and the largest relative deviation. */
export type Agreement = { readonly values: number; readonly largest: number; readonly at: string }

/** "largest relative deviation 2.2×10⁻¹³ over 5,312 values of R". */
export const agreementWords = ({ values, largest }: Agreement): string =>
  largest === 0
    ? `no deviation over ${grouped(values)} values of R`
    : `largest relative deviation ${scientific(largest)} over ${grouped(values)} values of R`

/** "2.2×10⁻¹³"; from a thousandth up in decimals. */
function scientific(x: number): string {
  const [digits = '', exponent = ''] = x.toExponential(1).split('e')
  if (Number(exponent) >= -3) return String(Number(x.toPrecision(2)))
  return `${digits}×10${exponent.replaceAll(/[-\d]/g, raised)}`
}

const raised = (sign: string) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign)))

/** When a method is used, in two words. */
export const labelOfUse = {
  default: 'Default',
  choice: 'Choice',
  check: 'Check only',
} as const satisfies Record<Method['use'], string>

/** What is never calculated, and why. */
export const never: readonly { readonly what: string; readonly why: string }[] = [
  {
    what: 'A composite of benefit and harm, or one score for a drug',
    why: 'it would hide whose values weigh the two',
  },
  {
    what: 'A ranking without its uncertainty',
    why: 'P-scores stand beside effects and intervals, never in their place',
  },
  {
    what: 'A hazard ratio from counts',
    why: 'it needs the times of the events; only published ones are shown',
  },
  {
    what: 'An effect without a denominator',
    why: 'it is not estimable, and says so',
  },
  {
    what: 'A trial and a pooled analysis of it side by side in one estimate',
    why: 'the same patients would count twice',
  },
  {
    what: 'One control group counted once for each dose',
    why: 'doses enter with the covariance that their shared control causes',
  },
  {
    what: 'A common axis, or a diamond, for what may not be compared',
    why: 'other diseases, endpoints, kinds of outcome or designs are refused, with the reason',
  },
  {
    what: 'A diamond of one trial',
    why: 'there is nothing to pool; of two trials both models are shown',
  },
  {
    what: 'A number in place of one that is not reported',
    why: 'missing is a value with its reason',
  },
]
