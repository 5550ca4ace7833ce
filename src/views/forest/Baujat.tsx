import { decimals } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { CheckProps } from './Checks'
import { endsOf, PointPlot } from './PointPlot'

/** To the right what makes trials disagree, at the top what moves the result. */
export function Baujat({ pooling, checked, lit, onLit }: CheckProps) {
  const { influences } = checked
  if (!isEstimable(influences))
    return (
      <figure className="forest-panel">
        <figcaption>
          <b>Baujat</b> Not drawn: {influences.notEstimable}.
        </figcaption>
      </figure>
    )
  const found = pooling.shown.trials.flatMap((trial, i) => {
    const own = influences[i]
    return own ? { trial, ...own } : []
  })
  const most = found.toSorted((a, b) => b.heterogeneity - a.heterogeneity)[0]
  const x = found.map(({ heterogeneity }) => heterogeneity)
  const y = found.map(({ shift }) => shift)
  const plain = (value: number) => String(Number(value.toPrecision(3)))
  return (
    <PointPlot
      title="Baujat"
      words={`What each trial adds to heterogeneity, and how far it moves the result.${most ? ` ${most.trial.trial.name} disagrees most with the others.` : ''}`}
      points={found.map(({ trial: { trial }, heterogeneity, shift }) => ({
        trial: trial.id,
        name: trial.name,
        x: heterogeneity,
        y: shift,
        words: `adds ${decimals(2)(heterogeneity)} to Q, moves the result by ${decimals(2)(Math.sqrt(Math.max(0, shift)))} standard errors`,
      }))}
      x={{ ...endsOf(x, plain, 0), label: 'Added to Q' }}
      y={{ ...endsOf(y, plain, 0), label: 'Squared shift of the result' }}
      lit={lit}
      onLit={onLit}
    />
  )
}
