import { lessons } from 'virtual:lessons'
import { useState } from 'react'
import {
  easi,
  easiResponse,
  easiSigns,
  type EasiRegion,
  type EasiScores,
} from '@/evidence/easiScore'
import { decimals } from '@/evidence/words'
import { Choice } from '@/ui/Choice'
import { Slider } from '@/ui/Slider'
import { FoldedSources } from '@/views/FoldedSources'
import { AssessmentView } from './AssessmentView'

const { regions, areas, sources } = lessons.composites.easi
const everywhere = (area: number, sign: number): EasiScores =>
  Object.fromEntries(regions.map(({ id }) => [id, { area, signs: easiSigns.map(() => sign) }]))

/** Four body regions at two visits: area times severity, weighted by the size of the region. */
export function EasiCalculator() {
  const [visits, setVisits] = useState({ before: everywhere(3, 2), now: everywhere(2, 1) })
  const [visit, setVisit] = useState<'before' | 'now'>('now')
  const [region, setRegion] = useState(regions[0]?.id ?? '')
  const own = visits[visit][region] ?? { area: 0, signs: [] }
  const set = (part: Partial<EasiRegion>) =>
    setVisits({ ...visits, [visit]: { ...visits[visit], [region]: { ...own, ...part } } })
  const [before, now] = [easi(regions, visits.before), easi(regions, visits.now)]
  return (
    <>
      <p>
        Each region counts area (0–6) times the sum of four signs (0–3 each), weighted for its size
        in an adult. EASI-75 asks for three quarters less than at baseline, whatever that was.
      </p>
      <div className="lesson-inputs">
        <div className="lesson-choices">
          <Choice
            label="Visit"
            labelled
            options={[
              { id: 'before', label: 'Baseline' },
              { id: 'now', label: 'Now' },
            ]}
            value={visit}
            onChange={setVisit}
          />
          <Choice
            label="Region"
            labelled
            options={regions.map(({ id, label, weight }) => ({ id, label: `${label} ×${weight}` }))}
            value={region}
            onChange={setRegion}
          />
        </div>
        <Slider
          label="Area affected"
          value={own.area}
          min={0}
          max={6}
          onChange={(area) => set({ area })}
          show={(score) => areas[score] ?? ''}
        />
        {easiSigns.map((sign, i) => (
          <Slider
            key={sign}
            label={sign}
            value={own.signs[i] ?? 0}
            min={0}
            max={3}
            onChange={(value) =>
              set({ signs: own.signs.map((old, at) => (at === i ? value : old)) })
            }
            show={(score) => ['none', 'mild', 'moderate', 'severe'][score] ?? ''}
          />
        ))}
        <p>
          EASI {decimals(1)(before)} at baseline, {decimals(1)(now)} now, of 72.
        </p>
      </div>
      <div className="lesson-assessments">
        {([75, 90, 100] as const).map((level) => (
          <AssessmentView
            key={level}
            name={`EASI-${level}`}
            assessment={easiResponse(level, before, now)}
          />
        ))}
      </div>
      <FoldedSources summary="Where the weights come from" sources={sources} />
    </>
  )
}
