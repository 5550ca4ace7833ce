import { gateWords } from '@/evidence/gateWords'
import { effectName } from '@/evidence/effectName'
import { effectText, measures, publishedEffect } from '@/evidence/measures'
import type { Contrast } from '@/evidence/panels'
import { predictionText } from '@/evidence/predictionWithin'
import { statisticianLine } from '@/evidence/statisticianLine'
import type { Line, Synthesis } from '@/evidence/synthesize'
import { synthesisSentence } from '@/evidence/synthesisWords'
import { decimals, timeUnlessNamed } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Gate } from '@/evidence/comparability'
import { html, type Html } from './html'
import type { Leaving } from './leaving'
import type { Pooled } from './pooledIn'
import { calculated } from './resultsOf'

/** A pooled result: what it says, how far its trials may be joined, and what each brings. */
export function pooledSection(
  { endpoint, synthesis, gate }: Pooled,
  { evidence, question }: Leaving,
): Html {
  const { measure, values } = synthesis.settings
  const { unit } = measures[measure]
  const { label } = effectName(
    measure,
    synthesis.lines.map(({ candidate }) => candidate.contrast),
  )
  return html`<section>
    <h2>${endpoint.label}, pooled</h2>
    <p>${synthesisSentence(synthesis, { endpoint, evidence, filtered: question })}</p>
    ${gateLine(gate)}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col">Arm</th>
            <th scope="col">Control</th>
            <th scope="col">Outcome</th>
            <th scope="col">${[label, unit].filter(Boolean).join(', ')} (95% interval)</th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          ${synthesis.lines.map((line) => lineRow(line, synthesis))}
        </tbody>
        ${footer(synthesis)}
      </table>
    </div>
    <p class="note">
      ${statisticianLine(synthesis)}
      ${values === 'published' ? 'Effects as published.' : 'Effects computed from what the arms reported.'}
    </p>
  </section> `
}

/** The sign of the gate, in words. */
function gateLine(gate: Gate): Html {
  const { tone, title, parts } = gateWords(gate)
  return html`<p class="gate ${tone}"><b>${title}</b>${parts.map(({ text }) => text).join('')}</p>`
}

function lineRow({ candidate, absence, weight }: Line, { settings }: Synthesis): Html {
  const { trial, outcome, contrast } = candidate
  const text = ownEffect(contrast, settings)
  return html`<tr>
    <th scope="row"><a href="#${trial.id}">${trial.name}</a></th>
    <td>${contrast.arm.arm.label}</td>
    <td>${contrast.versus.arm.label}</td>
    <td>${[outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ')}</td>
    <td>${text}</td>
    <td>
      ${
        absence
          ? html`<span class="missing">${absence.words}</span>`
          : weight === undefined
            ? html`<span class="missing">nothing pooled</span>`
            : `${decimals(1)(100 * weight)}%`
      }
    </td>
  </tr> `
}

/** A contrast by itself, as the forest draws it. */
function ownEffect(contrast: Contrast, { measure, values }: Synthesis['settings']): Html {
  const missing = (why: string) => html`<span class="missing">not estimable: ${why}</span>`
  if (values === 'published') {
    const published = publishedEffect(contrast, measure)
    return isEstimable(published) ? html`${published.text}` : missing(published.notEstimable)
  }
  const found = measures[measure].recompute(contrast.arm, contrast.versus)
  if (!isEstimable(found)) return missing(found.notEstimable)
  return calculated(`${found.derived ? '≈ ' : ''}${effectText(measure, found)}`, true)
}

function footer({ chosen, prediction, settings: { measure } }: Synthesis): Html | undefined {
  if (!isEstimable(chosen)) return undefined
  return html`<tfoot>
    <tr>
      <th scope="row" colspan="4">Pooled, ${chosen.k} trials</th>
      <td>${effectText(measure, chosen)} <small>calc</small></td>
      <td>100%</td>
    </tr>
    ${
      isEstimable(prediction) &&
      html`<tr>
        <th scope="row" colspan="4">Expected in a new trial</th>
        <td colspan="2">${predictionText(measure, prediction)} <small>calc</small></td>
      </tr>`
    }
  </tfoot>`
}
