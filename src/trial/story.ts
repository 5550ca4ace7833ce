import * as v from 'valibot'
import { slug, text } from './fields'
import { parseFile } from './parseFile'
import { placeholder } from './placeholder'

const figure = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+(~[a-z0-9-]+)?$/, 'must be trial.outcome.arm'),
)

/** Words without a figure of their own: every digit comes out of the evidence. */
const words = v.pipe(
  text,
  v.check(
    (written) => !/\d/.test(written.replace(placeholder, '')),
    'holds a number that names no figure; write {{trial.outcome.arm}} in its place',
  ),
)

const step = v.pipe(
  v.strictObject({
    /** Under its dot. */
    label: v.pipe(words, v.maxLength(16)),
    /** The view of the explorer that this step is about. */
    address: v.pipe(v.string(), v.startsWith('?', 'must be an address of the explorer: ?view=…')),
    title: words,
    words: v.strictObject({ reader: words, expert: words }),
    notes: words,
    draw: v.picklist(['bars', 'squares', 'people', 'view']),
    /** Arm results to draw as bars or people, effects to draw as squares. */
    figures: v.array(figure),
    highlight: v.optional(v.array(figure), []),
    /** Not shown before the reveal, like what is to be predicted. */
    hide: v.optional(v.array(figure), []),
    predict: v.optional(v.strictObject({ figure, question: words })),
  }),
  v.check(
    ({ draw, figures }) => draw === 'view' || figures.length > 0,
    'draws figures and names none',
  ),
  v.check(
    ({ draw, figures }) =>
      draw === 'view' || figures.every((key) => key.includes('~') === (draw === 'squares')),
    'bars and people are of arms, squares of effects (trial.outcome.arm~control)',
  ),
  v.check(
    ({ figures, highlight, hide, predict }) =>
      [...highlight, ...hide, ...(predict ? [predict.figure] : [])].every((key) =>
        figures.includes(key),
      ),
    'highlights, hides or asks for a figure that it does not draw',
  ),
)

/** An ordered set of views with words, to teach from: one file in `data/stories/`. */
const story = v.strictObject({
  id: slug,
  title: words,
  /** What a reader takes from it, in a sentence. */
  about: words,
  /** Where it stands among the others. */
  rank: v.pipe(v.number(), v.integer()),
  steps: v.pipe(v.array(step), v.minLength(1)),
})

export type Step = v.InferOutput<typeof step>
export type Story = v.InferOutput<typeof story>

/** Refuses a story with the file, the field and the fault in words. */
export function parseStory(file: string, json: unknown): Story {
  const parsed = parseFile(file, story, json)
  if (`${parsed.id}.json` !== file.split('/').at(-1))
    throw new Error(`${file}: id: differs from file name`)
  return parsed
}
