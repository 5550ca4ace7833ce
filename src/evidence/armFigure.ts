import { logOdds, logRate, logRisk, risk, type ArmEstimate } from '@/stats/armEstimate'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import { countOf } from './counts'
import { exposureOf, meanOf, riskOf, type MeasureId } from './measures'
import type { ArmRow } from './panels'

/** What an arm brings to a contrast, on the scale of a measure. */
export type ArmFigure = {
  /** It rests on a derived count or a stand-in denominator. */
  readonly derived: boolean
  /** Nobody had the event; everybody had it. Neither is ever true of a mean. */
  readonly none: boolean
  readonly all: boolean
  /** With this added to its events and to its non-events. */
  readonly plus: (added: number) => ArmEstimate
}

/**
 * An arm alone. Of a hazard ratio only the variance means anything: 1/events, the part that a control
 * brings to it.
 */
export function armFigure(row: ArmRow, measure: MeasureId): ArmFigure | NotEstimable {
  if (measure === 'MD') return ofMean(row)
  if (measure === 'IRR') return ofExposure(row)
  const count = countOf(row.result, row.arm)
  if (!isEstimable(count)) return count
  const { events, n, derived, standIn } = count
  const at = (added: number) => ({ events: events + added, n: n + 2 * added })
  const reported = riskOf(row)
  const plus = {
    OR: (added: number) => logOdds(at(added)),
    RR: (added: number) => logRisk(at(added)),
    HR: (added: number) => ({ estimate: 0, variance: 1 / at(added).events }),
    RD: (added: number) => ({ ...risk(at(added)), estimate: reported ?? events / n }),
  }[measure]
  return { derived: derived || standIn, none: events === 0, all: events === n, plus }
}

function ofExposure({ result }: ArmRow): ArmFigure | NotEstimable {
  const exposure = exposureOf(result)
  if (!exposure) return notEstimable('events or patient-years not reported')
  const { events, personYears } = exposure
  if (!(personYears > 0)) return notEstimable('nobody was at risk')
  const plus = (added: number) => logRate({ events: events + added, personYears })
  return { derived: false, none: events === 0, all: false, plus }
}

function ofMean({ result }: ArmRow): ArmFigure | NotEstimable {
  const mean = meanOf(result)
  if (!isEstimable(mean)) return mean
  const plus = () => ({ estimate: mean.mean, variance: mean.se ** 2 })
  return { derived: false, none: false, all: false, plus }
}
