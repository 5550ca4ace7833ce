import { correctedCells } from '@/stats/correctedCells'
import { effect, isEstimable, type Effect, type NotEstimable } from '@/stats/effect'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRateRatio } from '@/stats/logRateRatio'
import { logRatioOfMeans } from '@/stats/logRatioOfMeans'
import { logRiskRatio } from '@/stats/logRiskRatio'
import { meanDifference } from '@/stats/meanDifference'
import { logHazardRatioFromLogRank } from '@/stats/peto'
import { riskDifference } from '@/stats/riskDifference'
import { standardisedMeanDifference } from '@/stats/standardisedMeanDifference'
import { numberAt, objectAt, textAt, type JsonObject } from './json'

/** The effect of one row of a dataset, by the measure and the conventions the file names; undefined
 * when its columns have unknown names. */
export function studyEffect(
  row: JsonObject,
  measure: string,
  file: JsonObject,
): Effect | NotEstimable | undefined {
  const at = (key: string) => numberAt(row, key)
  const call = textAt(objectAt(file, 'escalc'), 'call')
  if ('ai' in row) {
    const treatment = { events: at('ai'), n: at('n1i') }
    const control = { events: at('ci'), n: at('n2i') }
    const correction = call.includes('drop00=TRUE') ? 'empty' : 'empty-keep-double-zero'
    if (measure === 'RR') return logRiskRatio(treatment, control, correction)
    if (measure === 'OR') return logOddsRatio(treatment, control, correction)
    if (call.includes('to=\'none\'')) return riskDifference(treatment, control)
    const cells = correctedCells(treatment, control, correction)
    if (!isEstimable(cells)) return cells
    return riskDifference(
      { events: cells.a, n: cells.a + cells.b },
      { events: cells.c, n: cells.c + cells.d },
    )
  }
  if ('m1i' in row) {
    const one = { mean: at('m1i'), sd: at('sd1i'), n: at('n1i') }
    const two = { mean: at('m2i'), sd: at('sd2i'), n: at('n2i') }
    if (measure === 'SMD') return standardisedMeanDifference(one, two)
    const [treatment, control] = [one, two].map(({ mean, sd, n }) => ({
      mean,
      se: sd / Math.sqrt(n),
    }))
    if (!treatment || !control) return undefined
    return measure === 'ROM'
      ? logRatioOfMeans(treatment, control)
      : meanDifference(treatment, control)
  }
  if ('x1i' in row)
    return logRateRatio(
      { events: at('x1i'), personYears: at('t1i') },
      { events: at('x2i'), personYears: at('t2i') },
    )
  const observed = ['OmE', 'O.E', 'oe', 'ome'].find((key) => key in row)
  if (observed !== undefined && !('yi' in row))
    return logHazardRatioFromLogRank(at(observed), at('V' in row ? 'V' : 'v'))
  if ('yi' in row) return effect(at('yi'), 'vi' in row ? Math.sqrt(at('vi')) : at('sei'))
  return undefined
}
