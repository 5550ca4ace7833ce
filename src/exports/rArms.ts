import { countOf } from '@/evidence/counts'
import { exposureOf, meanOf, riskOf } from '@/evidence/measures'
import type { Entry } from '@/evidence/outcomeEffect'
import { yearOf, type ArmRow } from '@/evidence/panels'
import type { Synthesis } from '@/evidence/synthesize'
import { isEstimable } from '@/stats/effect'
import { rComment, rFrame } from './rText'

/** The data frame `arms` of a script: every arm that joins against its control, and its effect. */
export function rArms(synthesis: Synthesis): string {
  const entries = synthesis.trials.flatMap((trial) => trial.entries)
  return [
    rComment(
      'One row per arm against its control. v1, v0: variances that the arm and its control bring.',
    ),
    rFrame('arms', [...named(entries), ...figures(entries, synthesis)]),
    effectsInR(synthesis),
  ].join('\n')
}

const named = (entries: readonly Entry[]) =>
  [
    ['trial', entries.map(({ candidate }) => candidate.trial.id)],
    ['name', entries.map(({ candidate }) => candidate.trial.name)],
    ['year', entries.map(({ candidate }) => yearOf(candidate.trial))],
    ['arm', entries.map(({ candidate }) => candidate.contrast.arm.arm.label)],
    ['control', entries.map(({ candidate }) => candidate.contrast.versus.arm.id)],
    [
      'derived',
      entries.map(({ candidate: { contrast } }) =>
        [contrast.arm, contrast.versus].some(derived) ? '≈' : '',
      ),
    ],
  ] as const

function derived({ result, arm }: ArmRow): boolean {
  const count = countOf(result, arm)
  return isEstimable(count) && (count.derived || count.standIn)
}

type Figures = readonly (readonly [string, readonly (number | null)[]])[]

/** What the effects are computed from, by measure. */
function figures(entries: readonly Entry[], { settings }: Synthesis): Figures {
  const contrasts = entries.map(({ candidate }) => candidate.contrast)
  const [rows, controls] = [contrasts.map(({ arm }) => arm), contrasts.map(({ versus }) => versus)]
  if (settings.values === 'published')
    return [
      ['y', entries.map(({ effect }) => effect.estimate)],
      ['se', entries.map(({ effect }) => effect.se)],
      ['v0', entries.map(({ effect }) => effect.shared ?? 0)],
    ]
  const both = (name: string, of: (row: ArmRow) => number | null): Figures => [
    [`${name}1`, rows.map(of)],
    [`${name}0`, controls.map(of)],
  ]
  if (settings.measure === 'MD') return [...both('m', meanAt), ...both('s', errorAt)]
  const half = entries.map(({ effect }) => (effect.corrected ? 0.5 : 0))
  if (settings.measure === 'IRR')
    return [...both('x', eventsAt), ...both('t', yearsAt), ['add', half]]
  const risks = settings.measure === 'RD' ? both('p', riskOf) : []
  return [...both('x', countAt), ...both('n', sizeAt), ...risks, ['add', half]]
}

const countFigure = (of: 'events' | 'n') => (row: ArmRow) => {
  const count = countOf(row.result, row.arm)
  return isEstimable(count) ? count[of] : null
}
const countAt = countFigure('events')
const sizeAt = countFigure('n')
const eventsAt = ({ result }: ArmRow) => exposureOf(result)?.events ?? null
const yearsAt = ({ result }: ArmRow) => exposureOf(result)?.personYears ?? null
function meanAt({ result }: ArmRow) {
  const mean = meanOf(result)
  return isEstimable(mean) ? mean.mean : null
}
function errorAt({ result }: ArmRow) {
  const mean = meanOf(result)
  return isEstimable(mean) ? mean.se : null
}

/** y with v1 and v0 from the columns above. */
function effectsInR({ settings: { measure, values } }: Synthesis): string {
  if (values === 'published')
    return [
      rComment(
        'As published; standard errors from the 95% intervals. v0: 0 where the sources do not tell it.',
      ),
      'arms <- within(arms, v1 <- se^2 - v0)',
    ].join('\n')
  const lines = {
    OR: [
      'a <- x1 + add; b <- n1 - x1 + add; c <- x0 + add; d <- n0 - x0 + add',
      'y <- log(a / b) - log(c / d)',
      'v1 <- 1 / a + 1 / b; v0 <- 1 / c + 1 / d',
    ],
    RR: [
      'y <- log((x1 + add) / (n1 + 2 * add)) - log((x0 + add) / (n0 + 2 * add))',
      'v1 <- 1 / (x1 + add) - 1 / (n1 + 2 * add)',
      'v0 <- 1 / (x0 + add) - 1 / (n0 + 2 * add)',
    ],
    RD: [
      '# p: shares as reported, in their own digits; the variances come from the counts',
      'y <- p1 - p0',
      'q1 <- (x1 + add) / (n1 + 2 * add); v1 <- q1 * (1 - q1) / (n1 + 2 * add)',
      'q0 <- (x0 + add) / (n0 + 2 * add); v0 <- q0 * (1 - q0) / (n0 + 2 * add)',
    ],
    IRR: [
      'y <- log((x1 + add) / t1) - log((x0 + add) / t0)',
      'v1 <- 1 / (x1 + add); v0 <- 1 / (x0 + add)',
    ],
    MD: ['y <- m1 - m0', 'v1 <- s1^2; v0 <- s0^2'],
    HR: [],
  }[measure]
  return `arms <- within(arms, {\n${lines.map((line) => `  ${line}`).join('\n')}\n})`
}
