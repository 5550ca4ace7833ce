import { lessons } from 'virtual:lessons'
import { useState } from 'react'
import {
  adaptedMayo,
  adaptedMayoRemission,
  ebsRemission,
  mayoResponse,
  totalMayo,
  totalMayoRemission,
  type MayoPatient,
} from '@/evidence/mayoScore'
import { Slider } from '@/ui/Slider'
import { FoldedSources } from '@/views/FoldedSources'
import { AssessmentView } from './AssessmentView'

const { parts, sources } = lessons.composites.mayo
const start: MayoPatient = {
  before: { stool: 1, bleeding: 2, endoscopy: 3, physician: 2 },
  now: { stool: 1, bleeding: 0, endoscopy: 1, physician: 1 },
  friable: false,
}

/** One patient with ulcerative colitis under the rules of three trial programmes. */
export function MayoCalculator() {
  const [patient, setPatient] = useState(start)
  const { before, now, friable } = patient
  return (
    <>
      <p>
        The same colon under the rules of three trial programmes: their remission rates do not mean
        the same.
      </p>
      <div className="lesson-inputs">
        {parts.map(({ id, label, grades }) => (
          <fieldset key={id} className="lesson-pair">
            <legend>
              {label} <small>{grades[now[id]]}</small>
            </legend>
            <Slider
              label="Baseline"
              value={before[id]}
              min={0}
              max={3}
              onChange={(value) => setPatient({ ...patient, before: { ...before, [id]: value } })}
              show={String}
            />
            <Slider
              label="Now"
              value={now[id]}
              min={0}
              max={3}
              onChange={(value) => setPatient({ ...patient, now: { ...now, [id]: value } })}
              show={String}
            />
          </fieldset>
        ))}
        <label className="option">
          <input
            type="checkbox"
            checked={friable}
            onChange={(event) => setPatient({ ...patient, friable: event.target.checked })}
          />
          Friable mucosa now
        </label>
        <p>
          Total Mayo {totalMayo(before)} to {totalMayo(now)} of 12; adapted Mayo{' '}
          {adaptedMayo(before)} to {adaptedMayo(now)} of 9.
        </p>
      </div>
      <div className="lesson-assessments">
        <AssessmentView
          name="Remission, total Mayo (OCTAVE)"
          assessment={totalMayoRemission(patient)}
        />
        <AssessmentView
          name="Remission, adapted Mayo (U-ACHIEVE)"
          assessment={adaptedMayoRemission(patient)}
        />
        <AssessmentView name="Remission, EBS (SELECTION)" assessment={ebsRemission(patient)} />
        <AssessmentView name="Response, total Mayo" assessment={mayoResponse('total', patient)} />
        <AssessmentView
          name="Response, adapted Mayo"
          assessment={mayoResponse('adapted', patient)}
        />
      </div>
      <FoldedSources summary="Where the grades come from" sources={sources} />
    </>
  )
}
