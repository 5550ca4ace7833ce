import { isMeasureId, publishedText } from '@/evidence/measures'
import type { Contrast, Panel } from '@/evidence/panels'
import { pWords } from '@/evidence/valueWords'
import type { Evidence } from '@/trial/evidence'
import { Figure } from '@/views/Figure'
import { saidNames } from './words'

type Props = { panel: Panel; shown: Contrast | undefined; evidence: Evidence }

/** Effects that the sources state for other pairs of arms. */
export function AlsoPublished({ panel, shown, evidence }: Props) {
  const nameOf = saidNames(panel.trial, evidence)
  const others = panel.contrasts.flatMap((contrast) =>
    contrast.key === shown?.key
      ? []
      : contrast.published
          .filter(({ measure, estimate }) => isMeasureId(measure) && estimate)
          .map((stated) => ({ contrast, stated })),
  )
  if (!others.length) return null
  return (
    <div className="safety-also">
      Also published:
      <ul>
        {others.map(({ contrast, stated }) => (
          <li key={`${contrast.key} ${stated.measure}`}>
            <Figure source={contrast.key}>
              {stated.measure} {publishedText(stated)}
            </Figure>{' '}
            {nameOf(contrast.arm.arm)} against {nameOf(contrast.versus.arm)}
            {stated.p && `, ${pWords(stated.p)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
