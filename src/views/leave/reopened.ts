import type { Catalogue } from '@/evidence/catalogue'
import { changesSince, type Change } from '@/exports/figure/changesSince'
import { numbersIn, type FigureRecord } from '@/exports/figure/figureRecord'
import { readFigure } from '@/exports/figure/readFigure'
import { openAddress } from '@/state/address'
import { openStage } from './stage'

const largest = 60_000_000

type Failed = { readonly failed: string }

/** Restores the view that a figure was made from; in words what was wrong with the file. */
export async function restored(file: File, catalogue: Catalogue): Promise<FigureRecord | Failed> {
  if (file.size > largest)
    return { failed: `${file.name} is too large to be a figure of this app.` }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { failed: `${file.name} could not be read.` }
  const read = readFigure(file.name, new Uint8Array(bytes))
  if ('failed' in read) return read
  history.pushState(null, '', read.record.address || location.pathname)
  openAddress(catalogue)
  return read.record
}

/** Draws the view again, as wide as it was, and compares every number. */
export async function changesOf(record: FigureRecord): Promise<readonly Change[] | Failed> {
  const stage = await openStage(record.address, record.width, record.column)
  if ('failed' in stage) return stage
  try {
    return changesSince(record.rows, numbersIn(stage.root))
  } catch (fault) {
    return { failed: String(fault) }
  } finally {
    stage.close()
  }
}
