import { apart } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { isMeasureId, measures, publishedText } from '@/evidence/measures'
import type { Contrast, Panel } from '@/evidence/panels'
import { pWords } from '@/evidence/valueWords'
import { isEstimable } from '@/stats/effect'
import type { Arm, Published } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Figure } from '@/views/Figure'
import { basisWords, effectLines } from './arithmetic'
import { Lines } from './Lines'
import { Subject } from './Subject'

type Props = { panel: Panel; contrast: Contrast; nameOf: (arm: Arm) => string }

/** An effect: what is published, what comes out when it is recomputed, and how far apart they are. */
export function ContrastSource({ panel, contrast, nameOf }: Props) {
  const { kind } = panel.outcome
  const { arm, versus, published } = contrast
  const lines = effectLines(contrast, kind)
  return (
    <>
      <Subject panel={panel}>
        <p className="origin-arm">
          <ArmMark hue={arm.hue} tier={arm.tier} /> {nameOf(arm.arm)}{' '}
          <span className="quiet">against</span> <ArmMark hue={versus.hue} tier={versus.tier} />{' '}
          {nameOf(versus.arm)}
        </p>
      </Subject>
      <section>
        <h3>As published</h3>
        {published.length === 0 && <p>The sources state no effect for this pair of arms.</p>}
        {published.map((effect) => (
          <PublishedEffect key={effect.measure} effect={effect} contrast={contrast} />
        ))}
      </section>
      <section>
        <h3>Recomputed here</h3>
        <p className="quiet">
          From the arms alone, without the adjustment or stratification a publication may have used.
        </p>
        <dl className="lines">
          {[arm, versus].map((row) => (
            <div key={row.key}>
              <dt>{nameOf(row.arm)}</dt>
              <dd className="number">
                <Figure source={row.key}>{basisWords(row, kind)}</Figure>
              </dd>
            </div>
          ))}
        </dl>
        <Lines lines={lines} />
      </section>
    </>
  )
}

function PublishedEffect({ effect, contrast }: { effect: Published; contrast: Contrast }) {
  const { measure, estimate, p, note } = effect
  const again = isMeasureId(measure)
    ? measures[measure].recompute(contrast.arm, contrast.versus)
    : null
  const difference =
    isMeasureId(measure) && estimate && again && isEstimable(again)
      ? apart({ estimate, ci95: effect.ci95 }, measure, again)
      : null
  return (
    <div className="origin-published">
      {isMeasureId(measure) && estimate && (
        <p className="origin-value">
          <small>{effectName(measure, [contrast]).label}</small> {publishedText(effect)}
          {effect.unit && effect.unit !== 'ratio' && effect.unit !== 'odds ratio' && (
            <small> {effect.unit}</small>
          )}
        </p>
      )}
      <p>{p ? pWords(p) : 'P not reported'}</p>
      {note && <p>{note}</p>}
      {difference && (
        <p className={difference.same ? 'quiet' : 'origin-apart'}>
          Recomputed: {difference.words}.
        </p>
      )}
    </div>
  )
}
