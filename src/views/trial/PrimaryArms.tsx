import { pWords, figureAndUnit } from '@/evidence/valueWords'
import { effectText, measures, publishedText, type MeasureId } from '@/evidence/measures'
import { countedWords, fewCounted } from '@/evidence/countedWords'
import { effectName } from '@/evidence/effectName'
import type { Comparison } from '@/evidence/comparison'
import type { Contrast, Panel } from '@/evidence/panels'
import { midSentence } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Figure } from '@/views/Figure'
import { primaryArms, type PrimaryArm } from './primary'

type Props = { panel: Panel; nameOf: (arm: Arm) => string }

/** Each arm's figure, large; under it how it compares with each control. */
export function PrimaryArms({ panel, nameOf }: Props) {
  const arms = primaryArms(panel)
  const tested = arms.filter(({ row }) => row.arm.role === 'experimental').length
  const size = tested > 3 ? 'small' : tested > 1 ? 'middle' : 'large'
  const bare = arms.every(({ value }) => !isEstimable(value))
  return (
    <ul className="primary-arms" data-size={size} data-bare={bare || undefined}>
      {arms.map((arm) => (
        <li key={arm.row.key} data-role={arm.row.arm.role}>
          <span className="primary-name">
            <ArmMark hue={arm.row.hue} tier={arm.row.tier} /> {nameOf(arm.row.arm)}
          </span>
          <Large {...arm} />
          {arm.comparisons.map((comparison) => (
            <Compared key={comparison.contrast.key} comparison={comparison} nameOf={nameOf} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Large({ row, value }: PrimaryArm) {
  if (!isEstimable(value)) return <span className="primary-missing">{value.notEstimable}</span>
  const counted = countedWords(row, value)
  const few = fewCounted(row, value)
  const [figure, unit] = figureAndUnit(few || value.text)
  return (
    <span className="primary-figure">
      <Figure source={row.key} calculated={value.calculated && !few}>
        {figure}
      </Figure>
      {(unit || counted) && <small>{unit || counted}</small>}
    </span>
  )
}

type ComparedProps = { comparison: Comparison; nameOf: (arm: Arm) => string }

function Compared({ comparison, nameOf }: ComparedProps) {
  const { contrast, stated, p, measure, recomputed } = comparison
  const notes = [...new Set(contrast.published.flatMap(({ note }) => note ?? []))]
  return (
    <div className="primary-compared">
      <span>against {midSentence(nameOf(contrast.versus.arm))}</span>
      {stated.map((effect) => (
        <span key={effect.measure}>
          {labelOf(effect.measure, contrast)}
          <Figure source={contrast.key}>{publishedText(effect)}</Figure>
        </span>
      ))}
      {!stated.length && isEstimable(recomputed) && (
        <span>
          {labelOf(measure, contrast)}
          <Figure source={contrast.key} calculated>
            {effectText(measure, recomputed)}
          </Figure>
        </span>
      )}
      <span>{p ? <Figure source={contrast.key}>{pWords(p)}</Figure> : 'P not reported'}</span>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
    </div>
  )
}

const labelOf = (id: MeasureId, contrast: Contrast) => (
  <span className="primary-measure">
    {effectName(id, [contrast]).label}
    {measures[id].unit && ' in points'}
  </span>
)
