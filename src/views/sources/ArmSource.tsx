import type { ArmRow, Panel } from '@/evidence/panels'
import { valueOf } from '@/evidence/values'
import { midSentence } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Figure } from '@/views/Figure'
import { calculatedLines, reportedLines } from './arithmetic'
import { Lines } from './Lines'
import { Subject } from './Subject'

type Props = { panel: Panel; row: ArmRow; nameOf: (arm: Arm) => string }

/** One arm's figure: as the sources state it, and what was worked out from that. */
export function ArmSource({ panel, row, nameOf }: Props) {
  const { kind } = panel.outcome
  const value = valueOf(row, kind)
  const reported = reportedLines(row.result, kind)
  const calculated = calculatedLines(row, kind)
  const contrasts = panel.contrasts.filter(({ arm, versus }) => arm === row || versus === row)
  return (
    <>
      <Subject panel={panel}>
        <p className="origin-value">
          {isEstimable(value) ? value.text : value.notEstimable}
          {isEstimable(value) && (
            <span className="tag">{value.calculated ? 'calculated here' : 'as reported'}</span>
          )}
        </p>
        <p className="origin-arm">
          <ArmMark hue={row.hue} tier={row.tier} /> {row.arm.label}
        </p>
      </Subject>
      <section>
        <h3>As reported</h3>
        {reported.length ? (
          <Lines lines={reported} />
        ) : (
          <p>The sources state no figure for this arm.</p>
        )}
      </section>
      {calculated.length > 0 && (
        <section>
          <h3>Calculated here</h3>
          <Lines lines={calculated} />
        </section>
      )}
      {contrasts.length > 0 && (
        <section>
          <h3>Compared with other arms</h3>
          <ul>
            {contrasts.map(({ key, arm, versus }) => (
              <li key={key}>
                <Figure source={key}>
                  {nameOf(arm.arm)} against {midSentence(nameOf(versus.arm))}
                </Figure>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
