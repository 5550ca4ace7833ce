import { qPValue } from './heterogeneity'
import { fitNetwork } from './networkFit'
import type { Network } from './networkMetaAnalysis'
import type { NetworkStudy } from './networkStudies'
import { sharedMoment } from './networkTau2'
import { sum } from './sum'

/** A Q statistic with its degrees of freedom and p-value. */
export type QTest = { readonly q: number; readonly df: number; readonly p: number }

/** One design of a network: all studies that compare the same treatments. */
export type Design = {
  readonly treatments: readonly string[]
  /** Heterogeneity among its studies. */
  readonly within: QTest
  /** Its share of the inconsistency. */
  readonly between: number
  /** Inconsistency that is left when the design gets effects of its own; undefined where that
   *  changes no degree of freedom. */
  readonly detached: QTest | undefined
}

/** Where the Q of a network comes from. */
export type DesignDecomposition = {
  readonly total: QTest
  readonly within: QTest
  readonly between: QTest
  readonly designs: readonly Design[]
  /** Inconsistency under random effects, with the between-study variance within designs. */
  readonly betweenRandom: QTest & { readonly tau2: number }
}

/**
 * Splits the Q of a network into heterogeneity within designs and inconsistency between them.
 *
 * @source Krahn, Binder & König 2013, BMC Medical Research Methodology 13:35
 * @source Higgins et al. 2012, Research Synthesis Methods 3:98–110
 */
export function designDecomposition(network: Network): DesignDecomposition {
  const { studies, treatments } = network
  const fit = (some: readonly NetworkStudy[], tau2: number) =>
    fitNetwork(some, tau2, treatments.length)
  const groups = byDesign(studies)
  const total = fit(studies, 0)
  const own = groups.map((group) => fit(group, 0))
  const [withinQ, withinDf] = [sum(own.map(({ q }) => q)), sum(own.map(({ df }) => df))]
  const betweenDf = total.df - withinDf
  const tau2 = sharedMoment(own)
  const random = fit(studies, tau2).q - sum(groups.map((group) => fit(group, tau2).q))

  return {
    total: tested(total.q, total.df),
    within: tested(withinQ, withinDf),
    between: tested(total.q - withinQ, betweenDf),
    betweenRandom: { ...tested(random, betweenDf), tau2 },
    designs: groups.map((group, g) => {
      const [q, df] = [own[g]!.q, own[g]!.df]
      const rest = fit(
        studies.filter((study) => !group.includes(study)),
        0,
      )
      const detachedDf = rest.df - (withinDf - df)
      return {
        treatments: group[0]!.arms.map((i) => treatments[i]!),
        within: tested(q, df),
        between:
          sum(
            total.studies
              .filter((_, s) => group.includes(studies[s]!))
              .map(({ residuals, weighted }) => sum(residuals.map((r, i) => r * weighted[i]!))),
          ) - q,
        detached: detachedDf < betweenDf ? tested(rest.q - (withinQ - q), detachedDf) : undefined,
      }
    }),
  }
}

function tested(q: number, df: number): QTest {
  const sound = Math.max(0, q)
  return { q: sound, df, p: qPValue(sound, df) }
}

function byDesign(studies: readonly NetworkStudy[]): readonly (readonly NetworkStudy[])[] {
  const groups = new Map<string, NetworkStudy[]>()
  for (const study of studies) {
    const key = study.arms.join()
    groups.set(key, [...(groups.get(key) ?? []), study])
  }
  return [...groups.values()]
}
