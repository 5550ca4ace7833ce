import { countOf } from '@/evidence/counts'
import { gateText } from '@/evidence/gateWords'
import { effectName } from '@/evidence/effectName'
import { effectText, exposureOf, meanOf, measures, riskOf } from '@/evidence/measures'
import type { Entry } from '@/evidence/outcomeEffect'
import { yearOf, type ArmRow } from '@/evidence/panels'
import { addsCounts } from '@/evidence/synthesisSettings'
import { timesOf } from '@/evidence/synthesisWords'
import type { Synthesis } from '@/evidence/synthesize'
import { decimals, plural } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { pooledIn, type Pooled } from './pooledIn'
import type { Leaving } from './leaving'
import { rHead } from './rHead'
import { rSubgroups } from './rSubgroups'
import { rComment, rFrame, rVerdict } from './rText'

/** An R script that reproduces the pooled results of a forest with the package metafor. */
export function rPooled(leaving: Leaving): string {
  const found = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  const parts = found.map(
    (pooled) =>
      `${rHead(leaving, titleOf(pooled), gateText(pooled.gate))}\n\n${body(pooled, leaving)}`,
  )
  if (!parts.length)
    return `${rComment('Nothing here has another arm beside it: there is nothing to pool.')}\n`
  return `library(metafor)\n\n${parts.join('\n\n')}\n`
}

function titleOf({ endpoint, synthesis }: Pooled): string {
  const { settings } = synthesis
  const { unit } = measures[settings.measure]
  const { label } = effectName(
    settings.measure,
    synthesis.lines.map(({ candidate }) => candidate.contrast),
  )
  return `${endpoint.label}${timesOf(synthesis)}: ${label.toLowerCase()}${unit ? ` in ${unit}` : ''}, ${settings.values} effects`
}

function body(pooled: Pooled, { analysis: { group }, evidence }: Leaving): string {
  const { synthesis } = pooled
  const absent = synthesis.lines.flatMap(({ candidate: { trial, contrast }, absence }) =>
    absence
      ? [
          `${trial.name}, ${contrast.arm.arm.label} against ${contrast.versus.arm.label}: ${absence.words}`,
        ]
      : [],
  )
  const out = absent.length ? `${rComment(['Not pooled:', ...absent].join('\n'))}\n\n` : ''
  const { chosen } = synthesis
  if (!isEstimable(chosen)) return `${out}${rComment(`No pooled result: ${chosen.notEstimable}`)}`
  const whole = addsCounts(synthesis.settings) ? counted(synthesis) : weighed(synthesis)
  const groups = group === 'none' ? '' : `\n\n${rSubgroups(synthesis, group, evidence)}`
  return `${out}${whole}\n\n${check(synthesis)}${groups}`
}

/** Effects of trials, each from its arms, then the model. */
function weighed(synthesis: Synthesis): string {
  const entries = synthesis.trials.flatMap((trial) => trial.entries)
  return [
    rComment(
      'One row per arm against its control. v1, v0: variances that the arm and its control bring.',
    ),
    rFrame('arms', [...named(entries), ...figures(entries, synthesis)]),
    effectsInR(synthesis),
    trialEffects,
    model(synthesis),
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

const counted1 = (of: 'events' | 'n') => (row: ArmRow) => {
  const count = countOf(row.result, row.arm)
  return isEstimable(count) ? count[of] : null
}
const countAt = counted1('events')
const sizeAt = counted1('n')
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

const trialEffects = `
# One effect per trial: its doses combined over the covariance that their shared control causes.
ids <- unique(arms$trial)
trials <- do.call(rbind, lapply(ids, function(id) {
  own <- arms[arms$trial == id, ]
  V <- diag(own$v1, nrow(own)) + outer(own$control, own$control, "==") * outer(sqrt(own$v0), sqrt(own$v0))
  W <- solve(V)
  data.frame(trial = id, name = own$name[1], y = sum(W %*% own$y) / sum(W), v = 1 / sum(W))
}))
`

const tests = { 'never-narrower': 'adhoc', 'hartung-knapp': 'knha', normal: 'z' } as const

function model({ settings, prediction }: Synthesis): string {
  const { ratio } = measures[settings.measure]
  const show = ratio ? 'exp' : settings.measure === 'RD' ? 'function(x) 100 * x' : 'identity'
  const method = settings.model === 'random' ? settings.tau2 : 'EE'
  const test = settings.model === 'random' ? tests[settings.interval] : 'z'
  const fit = `fit <- rma(y, v, data = trials, slab = name, method = "${method}", test = "${test}"${precisely[method] ?? ''})`
  const pi = isEstimable(prediction)
    ? [
        '# Where the effect of a new trial is expected: t with k - 2 degrees of freedom, classic standard error',
        `classic <- sqrt(1 / sum(1 / (trials$v + fit$tau2)))`,
        'pi <- fit$beta[1] + c(-1, 1) * qt(0.975, fit$k - 2) * sqrt(classic^2 + fit$tau2)',
        'print(round(show(pi), 4))',
      ]
    : []
  return [
    fit,
    'print(fit)',
    `show <- ${show}`,
    'print(round(show(c(fit$beta[1], fit$ci.lb, fit$ci.ub)), 4))',
    ...pi,
    `forest(fit${ratio ? ', atransf = exp' : ''})`,
  ].join('\n')
}

const closely = ', control = list(threshold = 1e-10, maxiter = 1000)'
/** Where R would stop earlier than the app. */
const precisely: Readonly<Partial<Record<string, string>>> = {
  REML: closely,
  ML: closely,
  EB: closely,
  PM: ', control = list(tol = 1e-10)',
}

/** Mantel–Haenszel and Peto: the doses of a trial added up. */
function counted({ trials, settings }: Synthesis): string {
  const tables = trials.flatMap(({ trial, arms }) =>
    isEstimable(arms) ? [{ trial, ...arms }] : [],
  )
  const frame = rFrame('trials', [
    ['trial', tables.map(({ trial }) => trial.id)],
    ['name', tables.map(({ trial }) => trial.name)],
    ['ai', tables.map(({ treatment }) => treatment.events)],
    ['n1i', tables.map(({ treatment }) => treatment.n)],
    ['ci', tables.map(({ control }) => control.events)],
    ['n2i', tables.map(({ control }) => control.n)],
  ])
  const call =
    settings.model === 'peto'
      ? 'rma.peto(ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = trials, slab = name)'
      : `rma.mh(measure = "${settings.measure}", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = trials, slab = name)`
  const show = measures[settings.measure].ratio ? 'exp' : 'function(x) 100 * x'
  return [
    rComment('Doses of one trial are added up, so that its control enters once.'),
    frame,
    `fit <- ${call}`,
    ...(settings.measure === 'RD' ? [greenlandRobins] : []),
    'print(fit)',
    `show <- ${show}`,
    'print(round(show(c(fit$beta[1], fit$ci.lb, fit$ci.ub)), 4))',
  ].join('\n')
}

const greenlandRobins = `# The variance by Greenland and Robins; metafor has that by Sato, which differs a little.
fit <- within(unclass(fit), {
  se <- with(trials, {
    N <- n1i + n2i
    spread <- ai * (n1i - ai) * (n2i / N)^2 / n1i + ci * (n2i - ci) * (n1i / N)^2 / n2i
    sqrt(sum(spread)) / sum(n1i * n2i / N)
  })
  ci.lb <- beta[1] - qnorm(0.975) * se
  ci.ub <- beta[1] + qnorm(0.975) * se
})[c("beta", "se", "ci.lb", "ci.ub")]`

/** The script says itself whether it found what the app shows. */
function check({ chosen, settings, trials }: Synthesis): string {
  if (!isEstimable(chosen)) return ''
  const { measure } = settings
  const shown = [effectText(measure, chosen), measures[measure].unit].filter(Boolean).join(' ')
  const tau2 = settings.model === 'random' ? `, tau² ${decimals(6)(chosen.tau2)}` : ''
  return [
    rComment(`The app shows ${shown} from ${plural(trials.length, 'trial')}${tau2}.`),
    `shown <- c(${chosen.estimate}, ${chosen.low}, ${chosen.high})`,
    'found <- as.numeric(c(fit$beta[1], fit$ci.lb, fit$ci.ub))',
    'same <- isTRUE(all.equal(found, shown, tolerance = 1e-5))',
    rVerdict,
  ].join('\n')
}
