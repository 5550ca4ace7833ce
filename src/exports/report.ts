import { groupsBy } from '@/evidence/groupsBy'
import { sourceLinks } from '@/evidence/links'
import { trialCitation } from '@/evidence/citation'
import { capital, plural } from '@/evidence/words'
import type { Trial } from '@/trial/schema'
import { viewCitation } from './citations'
import { html, link, type Html } from './html'
import { selectionWords, trialsIn, type Leaving } from './leaving'
import { pooledIn } from './pooledIn'
import { pooledSection } from './pooledSection'
import { registeredName } from './registeredName'
import { reportStyle } from './reportStyle'
import { resultsOf } from './resultsOf'

/**
 * The view as one page that needs nothing else: what was asked, what was found and how far it may be
 * compared, every figure with its sources, what to know before quoting it, and how to cite it. It
 * holds no script, and by its own policy loads nothing.
 */
export async function report(leaving: Leaving): Promise<string> {
  const { evidence, panels, address, day, question, analysis, pooled } = leaving
  const trials = trialsIn(leaving)
  const title = capital(question || 'every result of every trial')
  const figure = await leaving.figure?.()
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · JAK Inhibitor Evidence Explorer</title>
        <style>
          ${reportStyle}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>${title}</h1>
            <p>
              ${plural(trials.length, 'trial')}, ${plural(panels.length, 'outcome')}. Selection:
              ${selectionWords(leaving)}.
            </p>
            <p>
              JAK Inhibitor Evidence Explorer, data release <b>${evidence.release}</b>, saved on
              ${day}. ${link(address, 'Open this view')}
            </p>
            <p>
              Figures are as their sources report them; those marked <small>calc</small> were
              calculated from what is reported. ≈ marks a count derived from a percentage, or the
              size of an arm in place of a number analysed that is not reported.
            </p>
          </header>
          ${figure !== undefined && html`<figure><img src="data:image/svg+xml;base64,${base64(figure)}" alt="The figure that was on the screen; its numbers are in the tables below." /></figure>`}
          ${pooled && pooledIn(panels, evidence, analysis).map((one) => pooledSection(one, leaving))}
          <section>
            <h2>Results</h2>
            ${panels.map((panel) => resultsOf(panel, evidence))}
          </section>
          <section>
            <h2>What the endpoints mean</h2>
            <dl>${meanings(leaving)}</dl>
          </section>
          <section>
            <h2>Trials and sources</h2>
            ${trials.map(trialSection)}
          </section>
          <footer>
            <h2>Cite</h2>
            <p>${viewCitation(leaving)}</p>
            <p>
              Data under CC BY 4.0; the figures themselves are facts that their sources state. For
              research and teaching, not advice for a patient.
            </p>
          </footer>
        </main>
      </body>
    </html> `
  return page.markup
}

function meanings({ panels, library }: Leaving): readonly Html[] {
  const endpoints = groupsBy(panels, ({ outcome }) => outcome.endpoint)
  return [...endpoints].flatMap(([slug, [first]]) => {
    if (!first) return []
    const { means, limits } = library.definitions[slug] ?? {}
    return html`<dt>${first.endpoint.label}</dt>
      <dd>${means ?? 'No definition is recorded.'}${limits ? ` ${limits}` : ''}</dd>`
  })
}

function trialSection(trial: Trial): Html {
  const { id, findings, caveats, sources } = trial
  return html`<article id="${id}">
    <h3>${registeredName(trial)}</h3>
    <p>${trialCitation(trial)}</p>
    <p>${findings}</p>
    ${
      caveats.length > 0 &&
      html`<p><b>Before you quote it</b></p>
        <ul>
          ${caveats.map((caveat) => html`<li>${caveat}</li>`)}
        </ul>`
    }
    <ol>
      ${sources.map(
        (source) =>
          html`<li>
            ${source.title}. ${source.where}.
            ${sourceLinks(source).map(({ href, label }) => html`${link(href, label)} `)}
          </li>`,
      )}
    </ol>
  </article> `
}

/** In UTF-8, as an address of data takes it. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCodePoint(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
