import { answer as answerTo, type Catalogue } from '@/evidence/catalogue'
import { placeboFirst } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { findSource } from '@/evidence/findSource'
import { effectsOf, nothingToGuess } from '@/evidence/nothingToGuess'
import { storyText } from '@/evidence/storyWords'
import { isMeasureId } from '@/evidence/measures'
import type { Contrast, Panel } from '@/evidence/panels'
import { valueOf } from '@/evidence/values'
import { capital, plural, timeUnlessNamed } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Asked } from '@/state/url'
import type { Step, Story } from '@/trial/story'
import { commonMeasure } from '@/evidence/commonMeasure'

/** What is presented: steps in order, from a story, from a view, or one question. */
export type Deck = {
  readonly id: string
  readonly kind: 'story' | 'view' | 'quiz'
  readonly title: string
  readonly steps: readonly Step[]
}
export type NoDeck = { readonly missing: string }

const most = 12

/** The deck that the address asks for, or in words why there is none. */
export function deckOf(
  catalogue: Catalogue,
  stories: readonly Story[],
  asked: Asked,
): Deck | NoDeck {
  if (asked.story) {
    const story = stories.find(({ id }) => id === asked.story)
    if (!story) return { missing: `There is no story called “${asked.story}”.` }
    const title = storyText(story.title, catalogue)
    return { id: story.id, kind: 'story', title, steps: story.steps }
  }
  return asked.quiz ? quizDeck(catalogue, asked.quiz) : viewDeck(catalogue, asked)
}

function quizDeck({ panels }: Pick<Catalogue, 'panels'>, key: string): Deck | NoDeck {
  const found = findSource(panels, key)
  if (!found) return { missing: `This version of the data has no figure called “${key}”.` }
  const { panel } = found
  const effect = found.kind === 'contrast'
  const missing = nothingToGuess(found)
  if (missing) return { missing }
  const own = effect ? null : valueOf(found.row, panel.outcome.kind)
  const value = own && isEstimable(own) ? own : null
  if (found.kind === 'arm' && !value) {
    // The arm has no figure of its own: what is known of it is its effect.
    const stated = effectsOf(panel, found.row)[0]
    if (stated) return quizDeck({ panels }, stated.key)
  }
  const others = effect
    ? [key]
    : panel.arms.flatMap((row) => (scaleIn(panel, row) === value?.scale ? row.key : []))
  const title = titleOf(panel)
  const step: Step = {
    label: 'Predict',
    address: '',
    title,
    words: sameWords(
      found.kind === 'contrast' ? effectWords([found.contrast], panel) : armWords(others, panel),
    ),
    notes: 'Let everyone commit to a number before you reveal it.',
    draw: effect || value?.scale === 'other' ? 'squares' : 'bars',
    figures: others,
    highlight: [key],
    hide: [],
    predict: {
      figure: key,
      question: effect
        ? `${title}. Where does the effect lie?`
        : `${title}. What was it with {{${key} who}}?`,
    },
  }
  return { id: `quiz ${key}`, kind: 'quiz', title: 'One question', steps: [step] }
}

/** The panels that a view or a trial's page shows, each a step. */
function viewDeck(catalogue: Catalogue, asked: Asked): Deck | NoDeck {
  const all = asked.trial
    ? catalogue.panels.filter(({ trial }) => trial.id === asked.trial)
    : answerTo(catalogue, asked.filters, asked.q).panels
  const primary = ({ outcome }: Panel) => Number(!/primary/.test(outcome.role))
  const order = asked.trial ? all.toSorted((a, b) => primary(a) - primary(b)) : all
  const effects = ['forest', 'network'].includes(asked.view) && !asked.trial
  const drawn = order.flatMap((panel) => {
    const step = stepOf(panel, effects)
    return step ? { panel, step } : []
  })
  const shown = drawn.slice(0, most)
  const different = (of: (panel: Panel) => string) =>
    new Set(shown.map(({ panel }) => of(panel))).size
  const byTrial = different(({ trial }) => trial.id) >= different(({ outcome }) => outcome.endpoint)
  const steps = shown.map(({ panel, step }) => ({
    ...step,
    label: byTrial ? `{{${panel.trial.id} name}}` : `{{${panel.key} endpoint}}`,
  }))
  const [first] = shown
  if (!first)
    return { missing: 'What this view shows has no figures that could be drawn in large.' }
  const count = `${plural(steps.length, 'result')}${order.length > steps.length ? ` of ${order.length}` : ''}`
  return {
    id: `view ${asked.trial || JSON.stringify([asked.filters, asked.q, effects])}`,
    kind: 'view',
    title: asked.trial ? `${first.panel.trial.name}, ${count}` : count,
    steps,
  }
}

function stepOf(panel: Panel, effects: boolean): Omit<Step, 'label'> | null {
  const arms = panel.arms.filter((row) => isDrawn(panel, row)).map(({ key }) => key)
  const contrasts = panel.contrasts
    .filter((one) => commonMeasure([one], panel.outcome.kind))
    .toSorted(placeboFirst)
  const squares = contrasts.filter((one) =>
    commonMeasure([contrasts[0] ?? one, one], panel.outcome.kind),
  )
  const asSquares = effects ? squares.length > 0 : !arms.length && squares.length > 0
  const figures = asSquares ? squares.map(({ key }) => key) : arms
  if (!figures.length) return null
  return {
    address: '',
    title: titleOf(panel),
    words: sameWords(`{{${panel.trial.id} question}}`),
    notes: 'A view has no notes; a story has.',
    draw: asSquares ? 'squares' : 'bars',
    figures,
    highlight: [],
    hide: [],
  }
}

/** A trial, what was measured, and when: a share without its time says little. */
const titleOf = ({ key, trial, outcome }: Panel) =>
  [`{{${trial.id} name}}: {{${key} label}}`, timeUnlessNamed(outcome)].filter(Boolean).join(', ')

function scaleIn({ outcome }: Panel, row: Panel['arms'][number]) {
  const value = valueOf(row, outcome.kind)
  return isEstimable(value) ? value.scale : undefined
}
const isDrawn = (panel: Panel, row: Panel['arms'][number]) =>
  ['percent', 'rate'].includes(scaleIn(panel, row) ?? '')

const armWords = (keys: readonly string[], panel: Panel) =>
  `{{${panel.trial.id} question}} ${keys.map((key) => `{{${key} name}}: {{${key}}}`).join(', ')}.`
const effectWords = (contrasts: readonly Contrast[], panel: Panel) => {
  const measure = commonMeasure(contrasts, panel.outcome.kind)
  if (!measure) return bareWords(contrasts, panel)
  const label = capital(effectName(measure, contrasts).label)
  const effects = contrasts.map(({ key }) => `{{${key} pair}} {{${key} ${measure}}}`)
  return `{{${panel.trial.id} question}} ${label}: ${effects.join(', ')}.`
}
/** Effects without an interval: as published, else the figures that they are made of. */
function bareWords(contrasts: readonly Contrast[], panel: Panel): string {
  const effects = contrasts.flatMap((contrast) => {
    const { key, arm, versus, published } = contrast
    const stated = published.find(({ estimate }) => estimate)?.measure
    return stated && isMeasureId(stated)
      ? `${effectName(stated, [contrast]).short} {{${key} ${stated}-only}}`
      : [arm, versus].map((row) => `{{${row.key} name}}: {{${row.key}}}`)
  })
  return `{{${panel.trial.id} question}} ${effects.join(', ')}.`
}

const sameWords = (text: string) => ({ reader: text, expert: text })
