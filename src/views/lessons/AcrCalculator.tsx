import { useState } from 'react'
import { acrMeasures, acrResponse, changeWords, type AcrChange } from '@/evidence/acrResponse'
import { Slider } from '@/ui/Slider'
import { AssessmentView } from './AssessmentView'

const start: AcrChange = {
  tender: 60,
  swollen: 50,
  pain: 55,
  patient: 50,
  physician: 60,
  function: 30,
  reactant: 10,
}

/** Seven measures of one patient, and the three thresholds they pass or miss together. */
export function AcrCalculator() {
  const [better, setBetter] = useState(start)
  const measures = Object.keys(acrMeasures).filter(isMeasure)
  return (
    <>
      <p>
        How much better than at baseline is each measure? Both joint counts and three of the other
        five must pass. The three thresholds look at the same patient: whoever reaches ACR70 is
        counted in ACR50 and ACR20 too.
      </p>
      <div className="lesson-inputs">
        {measures.map((measure) => (
          <Slider
            key={measure}
            label={acrMeasures[measure]}
            value={better[measure]}
            min={-50}
            max={100}
            step={5}
            onChange={(value) => setBetter({ ...better, [measure]: value })}
            show={changeWords}
          />
        ))}
      </div>
      <div className="lesson-assessments">
        {([20, 50, 70] as const).map((level) => (
          <AssessmentView
            key={level}
            name={`ACR${level}`}
            assessment={acrResponse(level, better)}
          />
        ))}
      </div>
    </>
  )
}

const isMeasure = (name: string): name is keyof AcrChange => Object.hasOwn(acrMeasures, name)
