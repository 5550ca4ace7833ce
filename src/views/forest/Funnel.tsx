import { measures, effectText } from '@/evidence/measures'
import { pFigure } from '@/evidence/valueWords'
import { decimals } from '@/evidence/words'
import { interval95, isEstimable, z95 } from '@/stats/effect'
import type { CheckProps } from './Checks'
import { endsOf, PointPlot, type Places } from './PointPlot'
import { axisOf } from './scale'

/** |effect| / se at which a two-sided P is 0.1, 0.05 and 0.01. */
const contours = [1.6448536269514722, z95, 2.5758293035489004] as const

/** Small trials at the bottom; where the shaded zones end, P is 0.1, 0.05 and 0.01. */
export function Funnel({ section, pooling, checked, lit, onLit }: CheckProps) {
  const { measure } = section
  const { trials, chosen } = pooling.shown
  const { label, unit } = measures[measure]
  const test = checked.funnel
  const verdict = isEstimable(test)
    ? `Egger’s test: slope ${decimals(2)(test.bias)}, t ${decimals(2)(test.statistic)} on ${test.df} degrees of freedom, ${pFigure(test.p)}${test.p < 0.1 ? '; small trials show other effects than large ones' : '; no sign that small trials show other effects'}.`
    : `No Egger’s test: ${test.notEstimable}.`
  const drawn = trials.map(({ estimate }) => {
    return { estimate, interval: null, by: section.values, derived: false }
  })
  const axis = axisOf({ drawn, gate: pooling.gate }, measure)
  const down = endsOf(
    trials.map(({ se }) => se),
    (se) => decimals(measure === 'RD' ? 0 : 2)(measure === 'RD' ? 100 * se : se),
    0,
  )
  return (
    <PointPlot
      title="Funnel"
      words={`Each trial by its effect and standard error; shades end at P 0.1, 0.05 and 0.01. ${verdict}`}
      points={trials.map(({ trial, estimate, se }) => ({
        trial: trial.id,
        name: trial.name,
        x: estimate,
        y: se,
        words: `${effectText(measure, interval95({ estimate, se }))}, standard error ${decimals(3)(se)}`,
      }))}
      x={{ ...axis, label: unit ? `${label}, ${unit}` : label }}
      y={{
        ...down,
        low: down.high,
        high: 0,
        label: measure === 'RD' ? 'Standard error, points' : 'Standard error',
      }}
      lit={lit}
      onLit={onLit}
      ground={(place) => [
        ...contours.toReversed().map((z, i) => ({
          className: `forest-contour-${i + 1}`,
          d: wedge(place, z, down.high, axis),
        })),
        ...(isEstimable(chosen)
          ? [
              {
                className: 'forest-pooled-line',
                d: `M${place.x(chosen.estimate)} ${place.y(0)}V${place.y(down.high)}`,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The triangle of effects that no test would tell from none, cut at the ends of the axis. */
function wedge(
  { x, y }: Places,
  z: number,
  most: number,
  { low, high }: { readonly low: number; readonly high: number },
): string {
  const side = (end: number) => {
    const reach = Math.abs(end) / z
    return reach < most
      ? `L${x(end)} ${y(reach)}L${x(end)} ${y(most)}`
      : `L${x(Math.sign(end) * z * most)} ${y(most)}`
  }
  const left = side(low)
  const right = side(high)
  return `M${x(0)} ${y(0)}${left}L${x(0)} ${y(most)}M${x(0)} ${y(0)}${right}L${x(0)} ${y(most)}Z`
}
