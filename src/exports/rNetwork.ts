import { gateText } from '@/evidence/gateWords'
import { effectText, measures } from '@/evidence/measures'
import { decimals, plural } from '@/evidence/words'
import { interval95, isEstimable } from '@/stats/effect'
import { networkMetaAnalysis, type Network as Fitted } from '@/stats/networkMetaAnalysis'
import type { Leaving } from './leaving'
import { networkIn, type ShownNetwork } from './networkIn'
import { rHead } from './rHead'
import { rComment, rFrame, rString, rVerdict } from './rText'

/** An R script that reproduces the shown network: with metafor, and with netmeta where it is there. */
export function rNetwork(leaving: Leaving): string {
  const { evidence, panels, analysis } = leaving
  const found = networkIn(panels, evidence, analysis)
  if (!isEstimable(found)) return `${rComment(`No network: ${found.notEstimable}`)}\n`
  const { network, gate } = found
  const { label, unit } = measures[network.measure]
  const head = rHead(
    leaving,
    `Network of ${plural(network.trials.length, 'trial')}: ${network.endpoint.label} in ${evidence.diseases[network.disease]?.name ?? network.disease}, ${label.toLowerCase()}${unit ? ` in ${unit}` : ''}`,
    gateText(gate),
  )
  const out = network.leftOut.length
    ? `${rComment(
        [
          'Not in the network:',
          ...network.leftOut.map(({ trial, arm, reason }) =>
            [trial.name, arm && `, ${arm}`, `: ${reason}`].filter(Boolean).join(''),
          ),
        ].join('\n'),
      )}\n\n`
    : ''
  if (gate.level === 'red')
    return `${head}\n\n${out}${rComment('Not joined: see Comparability above.')}\n`
  const fitted = networkMetaAnalysis(
    network.trials.flatMap(({ comparisons }) => comparisons),
    analysis.model === 'common' ? 'common' : 'REML',
  )
  if (!isEstimable(fitted))
    return `${head}\n\n${out}${rComment(`No result: ${fitted.notEstimable}`)}\n`
  const parts = [
    arms(found),
    contrasts[network.measure],
    model(found, fitted),
    check(found, fitted),
  ]
  return `library(metafor)\n\n${head}\n\n${out}${[...parts, netmeta(found, fitted)].join('\n\n')}\n`
}

function arms({ network }: ShownNetwork): string {
  const rows = network.trials.flatMap(({ trial, arms: own, corrected }) =>
    own.map((arm) => ({ ...arm, trial: trial.id, name: trial.name, add: corrected ? 0.5 : 0 })),
  )
  return [
    rComment('Arms of one trial with the same treatment are added up, whatever their dose.'),
    rFrame('arms', [
      ['trial', rows.map(({ trial }) => trial)],
      ['name', rows.map(({ name }) => name)],
      ['treatment', rows.map(({ treatment }) => treatment)],
      ['events', rows.map(({ events }) => events)],
      ['n', rows.map(({ n }) => n)],
      ['add', rows.map(({ add }) => add)],
      ['derived', rows.map(({ derived }) => (derived ? '≈' : ''))],
    ]),
  ].join('\n')
}

/** Each arm by itself: m, and its part v of a variance. */
const contrasts = {
  OR: 'arms <- within(arms, { a <- events + add; b <- n - events + add; m <- log(a / b); v <- 1 / a + 1 / b })',
  RR: 'arms <- within(arms, { m <- log((events + add) / (n + 2 * add)); v <- 1 / (events + add) - 1 / (n + 2 * add) })',
  RD: 'arms <- within(arms, { m <- events / n; v <- m * (1 - m) / n })',
} as const

function model({ network, reference }: ShownNetwork, { tau2 }: Fitted): string {
  const others = network.treatments.filter(({ id }) => id !== reference.id).map(({ id }) => id)
  const show = measures[network.measure].ratio ? 'exp' : 'function(x) 100 * x'
  const random =
    tau2 > 0
      ? 'random = ~ factor(row) | trial, struct = "CS", rho = 1/2, method = "REML"'
      : 'method = "EE"'
  return `# Each trial against its first arm; that arm's variance is what its contrasts have in common.
reference <- ${rString(reference.id)}
others <- c(${others.map(rString).join(', ')})
parts <- lapply(split(arms, factor(arms$trial, unique(arms$trial))), function(own) {
  k <- nrow(own) - 1
  X <- sapply(others, function(t) (own$treatment[-1] == t) - (own$treatment[1] == t))
  list(y = own$m[-1] - own$m[1], V = diag(own$v[-1], k) + own$v[1], X = matrix(X, k), trial = own$trial[-1])
})
y <- unlist(lapply(parts, \`[[\`, "y"), use.names = FALSE)
X <- do.call(rbind, lapply(parts, \`[[\`, "X")); colnames(X) <- others
V <- bldiag(lapply(parts, \`[[\`, "V"))
data <- data.frame(trial = unlist(lapply(parts, \`[[\`, "trial"), use.names = FALSE), row = seq_along(y))
fit <- rma.mv(y, V, mods = X, intercept = FALSE, data = data, ${random})
print(fit)
show <- ${show}
print(round(show(cbind(against_reference = coef(fit), low = fit$ci.lb, high = fit$ci.ub)), 4))`
}

function check({ network, reference }: ShownNetwork, fitted: Fitted): string {
  const at = fitted.treatments.indexOf(reference.id)
  const rows = network.treatments
    .filter(({ id }) => id !== reference.id)
    .flatMap(({ id, name }) => {
      const effect = fitted.effects[fitted.treatments.indexOf(id)]?.[at]
      return effect ? [{ name, ...interval95(effect) }] : []
    })
  const said = rows.map(
    (row) => `${row.name} against ${reference.name}: ${effectText(network.measure, row)}`,
  )
  const column = (of: (row: (typeof rows)[number]) => number) => `c(${rows.map(of).join(', ')})`
  return [
    rComment(['The app shows', ...said, `tau² ${decimals(6)(fitted.tau2)}`].join('\n')),
    `shown <- cbind(${column((row) => row.estimate)},\n  ${column((row) => row.low)},\n  ${column((row) => row.high)})`,
    'found <- cbind(coef(fit), fit$ci.lb, fit$ci.ub)',
    'same <- max(abs(found - shown)) < 1e-5',
    rVerdict,
  ].join('\n')
}

/** netmeta estimates REML from pairs without their covariances, so it is told the variance. */
const netmeta = (
  { network }: ShownNetwork,
  { tau2 }: Fitted,
): string => `# League table and graph, where the package netmeta is installed. The variance between trials is set:
# from pairs of arms alone netmeta would not see what pairs of one trial have in common.
if (requireNamespace("netmeta", quietly = TRUE)) {
  pairs <- do.call(rbind, lapply(split(arms, arms$trial), function(own) {
    ij <- combn(nrow(own), 2)
    data.frame(
      trial = own$trial[1], t1 = own$treatment[ij[1, ]], t2 = own$treatment[ij[2, ]],
      y = own$m[ij[1, ]] - own$m[ij[2, ]], se = sqrt(own$v[ij[1, ]] + own$v[ij[2, ]])
    )
  }))
  net <- netmeta::netmeta(y, se, t1, t2, trial, data = pairs, sm = "${network.measure}",
    reference.group = reference, tau.preset = ${Math.sqrt(tau2)})
  print(net)
  print(netmeta::netleague(net))
  netmeta::netgraph(net)
}`
