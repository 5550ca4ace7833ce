import { trialCitation } from '@/evidence/citation'
import type { Palette } from '@/exports/figure/colour'
import { dress } from '@/exports/figure/dressed'
import { figureDocument, type Drawn } from '@/exports/figure/figureDocument'
import { appName, numbersIn, type FigureRecord } from '@/exports/figure/figureRecord'
import type { Evidence } from '@/trial/evidence'
import type { Picture } from '@/views/Picture'
import { pictureIn } from './pictureIn'
import { openStage } from './stage'

export type Preset = 'screen' | '180' | '85'

type Wanted = {
  readonly evidence: Evidence
  readonly address: string
  readonly picture: Picture
  readonly preset: Preset
  readonly palette: Palette
  readonly font: string | null
}

const pxPerMm = 96 / 25.4
const edges = 24

/** Draws what an address shows as a figure; in words what went wrong where it cannot. */
export async function makeFigure(wanted: Wanted): Promise<Drawn | { readonly failed: string }> {
  const { evidence, address, picture, preset } = wanted
  const { release } = evidence
  const column = preset === 'screen' ? columnOnScreen() : Number(preset) * pxPerMm - edges
  const width = preset === 'screen' ? innerWidth : column
  const stage = await openStage(address, width, column)
  if ('failed' in stage) return stage
  const { root, page, close } = stage
  try {
    if (!page.querySelector('.release')?.textContent?.includes(release))
      return { failed: 'A new release of the evidence has come: reload the page first.' }
    const rows = numbersIn(root)
    const record: FigureRecord = { app: appName, address, release, width, column, rows }
    dress(root, {
      title: picture.title,
      question: picture.about,
      notes: notesOf(
        wanted,
        rows.map(({ key }) => key),
      ),
    })
    const wide = root.clientWidth + edges
    const numbers = rows.length ? `${rows.length} numbers from` : 'From'
    return figureDocument(root, {
      title: picture.title,
      description: `${picture.about} ${numbers} release ${release}.`,
      record,
      palette: wanted.palette,
      font: wanted.font,
      millimetres: preset === 'screen' ? undefined : Math.round((wide / pxPerMm) * 100) / 100,
    })
  } catch (fault) {
    return { failed: `This view could not be drawn as a figure: ${String(fault)}` }
  } finally {
    close()
  }
}

function columnOnScreen(): number {
  const shown = pictureIn(document)
  if (!shown) return innerWidth
  const { paddingLeft, paddingRight } = getComputedStyle(shown)
  return shown.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
}

const mostCited = 8

/** Where the numbers come from, and how to cite and find the figure again. */
function notesOf({ evidence, address, picture }: Wanted, keys: readonly string[]): string[] {
  const ids = new Set([picture.trial, ...keys.map((key) => key.split('.')[0])])
  const trials = evidence.trials.filter(({ id }) => ids.has(id))
  const sources =
    trials.length > mostCited
      ? `${trials.length} trials; every number names its own at the address below.`
      : trials.map((trial) => `${trial.name}: ${trialCitation(trial)}`).join(' ')
  const link = location.origin + location.pathname + address
  return [
    ...picture.notes,
    ...(trials.length ? [`Sources. ${sources}`] : []),
    `Cite as. ${appName}, data release ${evidence.release}. ${link}`,
  ]
}
