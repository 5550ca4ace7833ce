import { useState } from 'react'
import { bicla, bilagGrades, sri4, type LupusPatient } from '@/evidence/lupusResponse'
import { decimals } from '@/evidence/words'
import { Choice } from '@/ui/Choice'
import { Slider } from '@/ui/Slider'
import { AssessmentView } from './AssessmentView'

const start: LupusPatient = {
  sledai: { before: 10, now: 8 },
  pga: { before: 1.8, now: 1.2 },
  bilag: [
    { system: 'Mucocutaneous', before: 'B', now: 'C' },
    { system: 'Musculoskeletal', before: 'A', now: 'B' },
    { system: 'Cardiorespiratory', before: 'D', now: 'D' },
  ],
  breach: false,
}

const grades = bilagGrades.map((id) => ({ id, label: id }))
const oneDecimal = decimals(1)

/** One lupus patient under both rules: SRI-4 wants something gone, BICLA all of it better. */
export function LupusCalculator() {
  const [patient, setPatient] = useState(start)
  const { sledai, pga, bilag, breach } = patient
  const change = (part: Partial<LupusPatient>) => setPatient({ ...patient, ...part })
  const grade = (at: number, when: 'before' | 'now', value: (typeof bilagGrades)[number]) =>
    change({ bilag: bilag.map((own, i) => (i === at ? { ...own, [when]: value } : own)) })
  return (
    <>
      <p>
        The same patient under both rules. SRI-4 asks that something disappear, BICLA that
        everything active get at least a little better: at the start, joints and skin have improved
        without being gone. BICLA lets the physician’s global rise by 10%, taken here as 0.3 of its
        3 points.
      </p>
      <div className="lesson-inputs">
        <Slider
          label="SLEDAI-2K at entry"
          value={sledai.before}
          min={0}
          max={30}
          onChange={(before) => change({ sledai: { ...sledai, before } })}
          show={String}
        />
        <Slider
          label="SLEDAI-2K now"
          value={sledai.now}
          min={0}
          max={30}
          onChange={(now) => change({ sledai: { ...sledai, now } })}
          show={String}
        />
        <Slider
          label="Physician’s global at entry"
          value={pga.before}
          min={0}
          max={3}
          step={0.1}
          onChange={(before) => change({ pga: { ...pga, before } })}
          show={oneDecimal}
        />
        <Slider
          label="Physician’s global now"
          value={pga.now}
          min={0}
          max={3}
          step={0.1}
          onChange={(now) => change({ pga: { ...pga, now } })}
          show={oneDecimal}
        />
        <div className="lesson-grades">
          <p>
            BILAG grade: A severe, B moderate, C mild, D no activity. Three of its nine organ
            systems are shown.
          </p>
          {bilag.map(({ system, before, now }, i) => (
            <div key={system}>
              <span>{system}</span>
              <Choice
                label={`${system} at entry`}
                options={grades}
                value={before}
                onChange={(value) => grade(i, 'before', value)}
              />
              <span aria-hidden>to</span>
              <Choice
                label={`${system} now`}
                options={grades}
                value={now}
                onChange={(value) => grade(i, 'now', value)}
              />
            </div>
          ))}
        </div>
        <label className="option">
          <input
            type="checkbox"
            checked={breach}
            onChange={(event) => change({ breach: event.target.checked })}
          />
          Medication rules of the protocol broken (treatment failure)
        </label>
      </div>
      <div className="lesson-assessments">
        <AssessmentView name="SRI-4" assessment={sri4(patient)} />
        <AssessmentView name="BICLA" assessment={bicla(patient)} />
      </div>
    </>
  )
}
