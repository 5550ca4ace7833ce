import { plural } from '@/evidence/words'
import { selectionWords, trialsIn, type Leaving } from './leaving'
import { tableOf, type Table } from './table'
import { viewCitation } from './citations'

/** What a file says of itself. */
export const aboutLines = (leaving: Leaving): readonly (readonly [string, string])[] => [
  ['What', 'Results of trials of JAK inhibitors, from the JAK Inhibitor Evidence Explorer'],
  ['Selection', selectionWords(leaving)],
  [
    'Size',
    `${plural(trialsIn(leaving).length, 'trial')}, ${plural(leaving.panels.length, 'outcome')}`,
  ],
  ['Data release', leaving.evidence.release],
  ['Saved on', leaving.day],
  ['Address', leaving.address],
  ['Cite as', viewCitation(leaving)],
  ['Licence', 'CC BY 4.0; the figures themselves are facts that their sources state'],
  [
    'Reported and calculated',
    'Columns that begin with “reported” or “published” hold what the sources state; text keeps their digits. All others with numbers are calculated, unrounded.',
  ],
  [
    'Missing',
    'An empty cell means not reported or not estimable; where the reason is known, the text or “missing” column beside it says it.',
  ],
  ['Formulas', 'Text that a spreadsheet would take for a formula has an apostrophe before it.'],
  [
    'Not advice',
    'For research and teaching. Trials differ in design and participants; the app says which may be compared.',
  ],
]

export const aboutTable = (leaving: Leaving): Table =>
  tableOf(
    'about',
    'What this file is.',
    [
      { id: 'about', about: 'What is told.', of: ([name]) => name },
      { id: 'value', about: 'It.', of: ([, value]) => value },
    ],
    aboutLines(leaving),
  )
