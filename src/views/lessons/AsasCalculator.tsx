import { useState } from 'react'
import { asasPartialRemission, asasResponse, type AsasDomain } from '@/evidence/asasResponse'
import { Slider } from '@/ui/Slider'
import { AssessmentView } from './AssessmentView'

const start: readonly AsasDomain[] = [
  { label: 'Patient’s global', before: 7, now: 4 },
  { label: 'Back pain', before: 7, now: 4 },
  { label: 'Function (BASFI)', before: 6, now: 3 },
  { label: 'Inflammation (morning stiffness)', before: 6, now: 6 },
]

/** Four domains before and now: a change must be large in percent and in units. */
export function AsasCalculator() {
  const [domains, setDomains] = useState(start)
  const set = (at: number, part: Partial<AsasDomain>) =>
    setDomains(domains.map((domain, i) => (i === at ? { ...domain, ...part } : domain)))
  return (
    <>
      <p>
        Each domain runs from 0 to 10, higher is worse. From a low baseline the units are the
        hurdle, from a high one the percentage.
      </p>
      <div className="lesson-inputs">
        {domains.map(({ label, before, now }, i) => (
          <fieldset key={label} className="lesson-pair">
            <legend>{label}</legend>
            <Slider
              label="Baseline"
              value={before}
              min={0}
              max={10}
              onChange={(value) => set(i, { before: value })}
              show={String}
            />
            <Slider
              label="Now"
              value={now}
              min={0}
              max={10}
              onChange={(value) => set(i, { now: value })}
              show={String}
            />
          </fieldset>
        ))}
      </div>
      <div className="lesson-assessments">
        <AssessmentView name="ASAS20" assessment={asasResponse(20, domains)} />
        <AssessmentView name="ASAS40" assessment={asasResponse(40, domains)} />
        <AssessmentView name="ASAS partial remission" assessment={asasPartialRemission(domains)} />
      </div>
    </>
  )
}
