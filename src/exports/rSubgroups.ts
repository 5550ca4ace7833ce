import { effectText } from '@/evidence/measures'
import type { Candidate } from '@/evidence/outcomeEffect'
import { groupings, subgroupsOf, type GroupingId } from '@/evidence/synthesisGroups'
import { addsCounts } from '@/evidence/synthesisSettings'
import type { Synthesis } from '@/evidence/synthesize'
import { decimals } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { rComment, rString } from './rText'

/**
 * The diamonds of a forest's groups, from one model: what follows in a script that has `arms`. Only
 * where all that is pooled is a tested drug against placebo, randomised from the start of treatment;
 * elsewhere a forest keeps kinds of comparison apart, which no single grouping says.
 */
export function rSubgroups(synthesis: Synthesis, by: GroupingId, evidence: Evidence): string {
  const { settings, trials } = synthesis
  const { label } = groupings[by]
  const none = (why: string) =>
    rComment(`Groups by ${label.toLowerCase()} are not in this script: ${why}.`)
  if (addsCounts(settings)) return none('this method gives none')
  const entries = trials.flatMap((trial) => trial.entries)
  if (!entries.every(({ candidate }) => plain(candidate)))
    return none('the forest keeps kinds of comparison apart')
  if (settings.model === 'random' && settings.tau2 !== 'REML')
    return none('with groups that share a control R estimates the variance between trials by REML')
  const nameOf = (candidate: Candidate) => groupings[by].of(candidate, evidence)
  const { groups, test } = subgroupsOf(synthesis, nameOf)
  if (!isEstimable(test)) return none(test.notEstimable)
  const shown = groups.flatMap(({ name, effect }) =>
    isEstimable(effect) ? [{ name, ...effect }] : [],
  )
  const column = (of: (row: (typeof shown)[number]) => number) => `c(${shown.map(of).join(', ')})`
  const random = settings.model === 'random'
  return [
    rComment(
      `By ${label.toLowerCase()}: one model, one variance between trials. Groups were not set against each other at random.`,
    ),
    `arms$group <- c(${entries.map(({ candidate }) => rString(nameOf(candidate))).join(', ')})`,
    `groups <- c(${groups.map(({ name }) => rString(name)).join(', ')})`,
    `adjust <- function(q) ${{ 'never-narrower': 'max(1, q)', 'hartung-knapp': 'q', normal: '1' }[random ? settings.interval : 'normal']}`,
    `z <- ${String(!random || settings.interval === 'normal').toUpperCase()}`,
    inR(random),
    rComment(
      [
        'The app shows',
        ...shown.map((row) => `${row.name}: ${effectText(settings.measure, row)}`),
        `difference between groups: P ${decimals(4)(test.p)}`,
      ].join('\n'),
    ),
    `named <- c(${shown.map(({ name }) => rString(name)).join(', ')})`,
    `shown <- cbind(${column((row) => row.estimate)},\n  ${column((row) => row.low)},\n  ${column((row) => row.high)})`,
    'same <- max(abs(by_group[named, , drop = FALSE] - shown), abs(p - ' +
      String(test.p) +
      ')) < 1e-4',
    `cat(if (same) ${rString('Groups: the same as the app shows.')} else ${rString('Groups: NOT the same as the app shows.')}, "\\n")`,
  ].join('\n')
}

function plain({ trial: { design }, outcome, contrast: { arm, versus } }: Candidate): boolean {
  return (
    design.structure === 'parallel' &&
    design.allocation === 'randomised' &&
    outcome.role !== 'subgroup' &&
    !arm.arm.pools &&
    arm.arm.role === 'experimental' &&
    versus.arm.role === 'placebo'
  )
}

const inR = (random: boolean) => `parts <- lapply(ids, function(id) {
  own <- arms[arms$trial == id, ]
  V <- diag(own$v1, nrow(own)) + outer(own$control, own$control, "==") * outer(sqrt(own$v0), sqrt(own$v0))
  present <- groups[groups %in% own$group]
  A <- t(sapply(present, function(g) {
    at <- own$group == g
    w <- colSums(solve(V[at, at, drop = FALSE]))
    replace(numeric(nrow(own)), at, w / sum(w))
  }))
  A <- matrix(A, length(present))
  list(y = c(A %*% own$y), V = A %*% V %*% t(A), group = present, trial = rep(id, length(present)))
})
pick <- function(what) unlist(lapply(parts, \`[[\`, what), use.names = FALSE)
by_trial <- data.frame(y = pick("y"), trial = pick("trial"), group = factor(pick("group"), groups))
Vg <- bldiag(lapply(parts, \`[[\`, "V"))
fit_groups <- rma.mv(y, Vg, mods = ~ 0 + group, data = by_trial, ${random ? 'random = ~ group | trial, struct = "CS", rho = 1/2, method = "REML"' : 'method = "EE"'})
r <- by_trial$y - c(fit_groups$X %*% coef(fit_groups))
df <- length(r) - length(groups)
scale <- adjust(if (df > 0) sum(r * solve(fit_groups$M, r)) / df else 1)
half <- (if (z) qnorm(0.975) else qt(0.975, df)) * sqrt(diag(vcov(fit_groups)) * scale)
by_group <- cbind(coef(fit_groups), coef(fit_groups) - half, coef(fit_groups) + half)
rownames(by_group) <- groups
print(round(show(by_group), 4))
D <- cbind(-1, diag(length(groups) - 1))
wald <- c(t(D %*% coef(fit_groups)) %*% solve(D %*% vcov(fit_groups) %*% t(D), D %*% coef(fit_groups))) / scale
p <- if (z) pchisq(wald, nrow(D), lower.tail = FALSE) else pf(wald / nrow(D), nrow(D), df, lower.tail = FALSE)
print(p)`
