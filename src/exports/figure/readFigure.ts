import { recordId } from './figureDocument'
import { recordKeyword } from './figurePng'
import { readRecord, type FigureRecord } from './figureRecord'
import { isPng, textsOf } from './pngTexts'

type Answer = { readonly record: FigureRecord } | { readonly failed: string }

const failed = (words: string): Answer => ({ failed: words })

/** What a figure says of itself. Of a file it takes nothing else: it is never shown or run. */
export function readFigure(name: string, bytes: Uint8Array): Answer {
  if (isPng(bytes)) {
    const texts = textsOf(bytes)
    if (!texts) return failed(`${name} is damaged: the picture breaks off or was changed.`)
    return recordOf(name, texts[recordKeyword])
  }
  const text = new TextDecoder().decode(bytes)
  if (!/<svg[\s>]/.test(text.slice(0, 2000)))
    return failed(`${name} is neither an SVG nor a PNG. Figures of this app are one or the other.`)
  const [metadata] = metadataOf.exec(text) ?? []
  const page = new DOMParser().parseFromString(metadata ?? '<metadata/>', 'text/xml')
  if (!text.trimEnd().endsWith('</svg>') || page.querySelector('parsererror'))
    return failed(`${name} is damaged: the drawing breaks off or was changed.`)
  return recordOf(name, page.documentElement.textContent)
}

/** Only this of a drawing is ever parsed. */
const metadataOf = new RegExp(`<metadata\\b[^>]*\\bid="${recordId}"[^>]*>[^<]*</metadata>`)

function recordOf(name: string, text: string | null | undefined): Answer {
  if (!text)
    return failed(
      `${name} carries no evidence: it is not a figure of this app, or another program saved it anew.`,
    )
  const record = readRecord(text)
  return record
    ? { record }
    : failed(`${name} carries evidence in a form that this version does not understand.`)
}
