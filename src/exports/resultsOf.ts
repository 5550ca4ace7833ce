import { comparisons, type Comparison } from '@/evidence/comparison'
import { countOf } from '@/evidence/counts'
import { effectName } from '@/evidence/effectName'
import { effectText, publishedText } from '@/evidence/measures'
import { controlOf, type ArmRow, type Panel } from '@/evidence/panels'
import { valueOf } from '@/evidence/values'
import { intervalText, pWords } from '@/evidence/valueWords'
import { grouped, timeUnlessNamed } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { html, type Html } from './html'

/** One outcome of one trial: its arms, what each showed, how it did against the control. */
export function resultsOf(panel: Panel, { diseases }: Evidence): Html {
  const { trial, outcome, arms } = panel
  const about = [
    timeUnlessNamed(outcome),
    diseases[trial.disease]?.name,
    outcome.role.replace('-', ' '),
    outcome.analysisSet,
  ]
  const found = comparisons(panel)
  return html`<h3><a href="#${trial.id}">${trial.name}</a>: ${outcome.label}</h3>
    <p class="note">
      ${about.filter(Boolean).join(', ')}. ${confidence[outcome.confidence]}; sources
      ${outcome.sources.map((at) => at + 1).join(', ')} of the
      trial.${outcome.note ? ` ${outcome.note}` : ''}
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Arm</th>
            <th scope="col">Result</th>
            <th scope="col">95% interval</th>
            <th scope="col">n/N</th>
            <th scope="col">Against its control</th>
            <th scope="col">P</th>
          </tr>
        </thead>
        <tbody>
          ${arms.map((row) => armLine(row, panel, found))}
        </tbody>
      </table>
    </div> `
}

const confidence = {
  confirmed: 'Confirmed',
  single: 'One source only',
  conflict: 'Sources disagree',
} as const

function armLine(row: ArmRow, panel: Panel, found: readonly Comparison[]): Html {
  const value = valueOf(row, panel.outcome.kind)
  const own = found.filter(({ contrast }) => contrast.arm === row)
  const usual = own.find(({ contrast }) => contrast.versus === controlOf(panel)) ?? own[0]
  return html`<tr>
    <th scope="row">${row.arm.label}</th>
    <td>
      ${isEstimable(value) ? calculated(value.text, value.calculated) : missing(value.notEstimable)}
    </td>
    <td>${intervalCell(row, value)}</td>
    <td>${countCell(row)}</td>
    <td>
      ${usual ? effectCell(usual) : missing(row === controlOf(panel) ? 'control' : 'no effect reported or estimable')}
    </td>
    <td>${usual?.p ? pWords(usual.p).replace(/^P:? ?(= )?/, '') : missing('not reported')}</td>
  </tr> `
}

const missing = (words: string): Html => html`<span class="missing">${words}</span>`
export const calculated = (text: string, is: boolean): Html =>
  is ? html`${text} <small>calc</small>` : html`${text}`

function intervalCell(row: ArmRow, value: ReturnType<typeof valueOf>): Html {
  if (!isEstimable(value)) return missing(value.notEstimable)
  const { interval } = value
  return isEstimable(interval)
    ? calculated(intervalText(row, value), interval.calculated)
    : missing(interval.notEstimable)
}

function countCell({ result, arm }: ArmRow): Html {
  const count = countOf(result, arm)
  if (!isEstimable(count)) return missing(count.notEstimable)
  const { events, n, derived, standIn } = count
  return html`${derived ? '≈' : ''}${grouped(events)}/${standIn ? '≈' : ''}${grouped(n)}`
}

/** As published where that is; else as it can be computed. */
function effectCell({ stated, measure, recomputed, contrast }: Comparison): Html {
  const against = html` <small>against ${contrast.versus.arm.label}</small>`
  const [first] = stated
  const unit = (id: typeof measure) => (id === 'RD' ? ' points' : '')
  if (first)
    return html`${effectName(first.measure, [contrast]).short}
    ${publishedText(first)}${unit(first.measure)}${against}`
  if (!isEstimable(recomputed)) return html`${missing(recomputed.notEstimable)}${against}`
  const text = `${effectName(measure, [contrast]).short} ${effectText(measure, recomputed)}${unit(measure)}`
  return html`${calculated(`${recomputed.derived ? '≈ ' : ''}${text}`, true)}${against}`
}
