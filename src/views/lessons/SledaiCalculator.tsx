import { lessons } from 'virtual:lessons'
import { useState } from 'react'
import { allOf } from '@/evidence/assessment'
import { sledai2k } from '@/evidence/sledai2k'
import { plural } from '@/evidence/words'
import { FoldedSources } from '@/views/FoldedSources'
import { AssessmentView } from './AssessmentView'

const { items, sources } = lessons.composites['sledai-2k']
/** Two columns of about the same height. */
const halves = [
  [8, 1],
  [4, 2],
] as const

/** The checklist at two visits: an item that is better but still there keeps its points. */
export function SledaiCalculator() {
  const [before, setBefore] = useState<ReadonlySet<string>>(
    new Set(['arthritis', 'rash', 'alopecia', 'dna']),
  )
  const [now, setNow] = useState<ReadonlySet<string>>(new Set(['arthritis', 'dna']))
  const [first, second] = [sledai2k(items, before), sledai2k(items, now)]
  const fall = first - second
  return (
    <>
      <p>
        Tick what is present at each visit. Arthritis that is much better but still there keeps its
        4 points.
      </p>
      <div className="lesson-inputs">
        {halves.map((weights) => (
          <table key={weights.join()} className="lesson-sledai">
            <thead>
              <tr>
                <th scope="col">Feature</th>
                <th scope="col">Entry</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            {weights.map((weight) => (
              <tbody key={weight}>
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    {plural(weight, 'point')} each
                  </th>
                </tr>
                {items
                  .filter((item) => item.weight === weight)
                  .map(({ id, label }) => (
                    <tr key={id}>
                      <th scope="row">{label}</th>
                      <td>
                        <Tick
                          label={`${label} at entry`}
                          checked={before.has(id)}
                          onChange={() => setBefore(toggled(before, id))}
                        />
                      </td>
                      <td>
                        <Tick
                          label={`${label} now`}
                          checked={now.has(id)}
                          onChange={() => setNow(toggled(now, id))}
                        />
                      </td>
                    </tr>
                  ))}
              </tbody>
            ))}
          </table>
        ))}
        <p>
          Total <b className="number">{first}</b> at entry, <b className="number">{second}</b> now,
          of 105.
        </p>
      </div>
      <div className="lesson-assessments">
        <AssessmentView
          name="SLEDAI-2K at least 4 lower"
          assessment={allOf([
            { met: fall >= 4, words: `From ${first} to ${second}, a fall of 4 needed` },
          ])}
        />
      </div>
      <FoldedSources summary="Where the weights come from" sources={sources} />
    </>
  )
}

function Tick(props: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="option">
      <input type="checkbox" checked={props.checked} onChange={props.onChange} />
      <span className="visually-hidden">{props.label}</span>
    </label>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
