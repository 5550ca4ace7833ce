import { gateText } from '@/evidence/gateWords'
import { effectName } from '@/evidence/effectName'
import { effectText, measures } from '@/evidence/measures'
import { addsCounts } from '@/evidence/synthesisSettings'
import { timesOf } from '@/evidence/synthesisWords'
import type { Synthesis } from '@/evidence/synthesize'
import { decimals, plural } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { pooledIn, type Pooled } from './pooledIn'
import type { Leaving } from './leaving'
import { rArms } from './rArms'
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
  return [rArms(synthesis), trialEffects, model(synthesis)].join('\n')
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
