import type { Comparison } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { effectText, publishedText } from '@/evidence/measures'
import { midSentence } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import { Figure } from '@/views/Figure'

type Props = { comparison: Comparison; nameOf: (arm: Arm) => string }

/** One comparison in four cells: who with whom, published, recomputed, P. */
export function ComparisonCells({ comparison, nameOf }: Props) {
  const { contrast, stated, p, measure, recomputed, apart } = comparison
  return (
    <>
      <td className="pair" data-label="Comparison">
        {nameOf(contrast.arm.arm)} <small>vs {midSentence(nameOf(contrast.versus.arm))}</small>
      </td>
      <td className="number" data-label="Published">
        {stated.map((effect) => (
          <span key={effect.measure} className="effect">
            {effectName(effect.measure, [contrast]).short}{' '}
            <Figure source={contrast.key}>{publishedText(effect)}</Figure>
          </span>
        ))}
        {!stated.length && <span className="not-there">not reported</span>}
      </td>
      <td className="number" data-label="Recomputed">
        {isEstimable(recomputed) ? (
          <span className="effect">
            {effectName(measure, [contrast]).short}{' '}
            <Figure source={contrast.key} calculated>
              {effectText(measure, recomputed)}
            </Figure>
            {measure === 'RD' && contrast.arm.result?.rate && (
              <small>points of people with an event, not per 100 PY</small>
            )}
            {apart && <small className={apart.same ? undefined : 'apart'}>{apart.words}</small>}
          </span>
        ) : (
          <span className="not-there">not estimable: {recomputed.notEstimable}</span>
        )}
      </td>
      <td className="number" data-label="P">
        {p ? (
          <Figure source={contrast.key} label={`P ${p}`}>
            {p.replace('<=', '≤')}
          </Figure>
        ) : (
          <span className="not-there">not reported</span>
        )}
      </td>
    </>
  )
}
