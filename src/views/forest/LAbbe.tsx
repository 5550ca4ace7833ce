import { riskPairs } from '@/evidence/synthesisChecks'
import { decimals, grouped } from '@/evidence/words'
import type { CheckProps } from './Checks'
import { PointPlot } from './PointPlot'

/** Share with the event on treatment against that on control; on the diagonal both are the same. */
export function LAbbe({ pooling, lit, onLit }: Omit<CheckProps, 'checked'>) {
  const pairs = riskPairs(pooling.shown.trials)
  if (pairs.length < 2) return null
  const percent = (share: number) => `${decimals(1)(100 * share)}%`
  const most = Math.max(...pairs.map(({ n }) => n))
  const ends = {
    low: 0,
    high: 1,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${100 * at}` })),
  }
  const above = pairs.filter(({ treatment, control }) => treatment > control).length
  return (
    <PointPlot
      title="L’Abbé"
      words={`Above the diagonal: more with treatment than with control, in ${above} of ${pairs.length} trials.`}
      points={pairs.map(({ trial: { trial }, treatment, control, n }) => ({
        trial: trial.id,
        name: trial.name,
        x: control,
        y: treatment,
        r: Math.max(3.5, 10 * Math.sqrt(n / most)),
        words: `${percent(treatment)} with treatment, ${percent(control)} with control, ${grouped(n)} people`,
      }))}
      x={{ ...ends, label: 'Control, %' }}
      y={{ ...ends, label: 'Treatment, %' }}
      lit={lit}
      onLit={onLit}
      ground={({ x, y }) => [
        { className: 'forest-diagonal', d: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}` },
      ]}
    />
  )
}
