import typeface from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { useEffect, useMemo, useState } from 'react'
import { plural } from '@/evidence/words'
import type { Palette } from '@/exports/figure/colour'
import type { Drawn } from '@/exports/figure/figureDocument'
import { figurePng } from '@/exports/figure/figurePng'
import { loadTypeface } from '@/remote/loadTypeface'
import { useExplorer } from '@/state/explorer'
import { writeUrl } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import { Choice } from '@/ui/Choice'
import { saveFile } from '@/ui/saveFile'
import type { Picture } from '@/views/Picture'
import { makeFigure, type Preset } from './makeFigure'
import { printFigure } from './printFigure'

type Figure = Drawn | { readonly failed: string }
type Props = { readonly evidence: Evidence; readonly picture: Picture }

/** What is on the screen as a figure: how wide, in which colours, and where it goes. */
export function FigureExports({ evidence, picture }: Props) {
  const [preset, setPreset] = useState<Preset>('screen')
  const [palette, setPalette] = useState<Palette>('own')
  const made = useFigure({ evidence, picture }, preset, palette)
  const [said, say] = useState('')
  const ready = made && 'svg' in made ? made : null
  const name = `jak-evidence-${picture.file}`
  const savePng = async (drawn: Drawn, scale: number) => {
    const png = await figurePng(drawn, scale)
    if ('failed' in png) say(png.failed)
    else {
      saveFile(`${name}@${scale}x.png`, 'image/png', png)
      say(`The PNG was saved, ${drawn.width * scale} × ${drawn.height * scale} px.`)
    }
  }
  const ways: readonly Way[] = [
    {
      label: 'SVG',
      go: ({ svg }) => {
        saveFile(`${name}.svg`, 'image/svg+xml', svg)
        say('The SVG was saved.')
      },
    },
    { label: 'PNG 2×', go: (drawn) => void savePng(drawn, 2) },
    { label: 'PNG 3×', go: (drawn) => void savePng(drawn, 3) },
    { label: 'Copy as PNG', go: (drawn) => void copyPng(drawn).then(say) },
    { label: 'Print or PDF', go: (drawn) => void printFigure(drawn) },
  ]
  return (
    <section className="leave-part" aria-labelledby="leave-figure">
      <h3 id="leave-figure">Figure</h3>
      <Choice
        label="Width"
        labelled
        options={[
          { id: 'screen', label: 'Screen' },
          { id: '180', label: '180 mm' },
          { id: '85', label: '85 mm' },
        ]}
        value={preset}
        onChange={setPreset}
      />
      <Choice
        label="Colour"
        labelled
        options={[
          { id: 'own', label: 'Colour-blind safe' },
          { id: 'grey', label: 'Grey' },
        ]}
        value={palette}
        onChange={setPalette}
      />
      <p className="leave-note">
        {palette === 'own'
          ? 'Whatever meets in one disease stays apart with protan, deutan and tritan vision too (CIEDE2000 difference of 10 or more); doses differ in how full their marks are.'
          : 'For print without colour: agents are told apart by their names, doses by how full their marks are.'}
      </p>
      <Preview made={made} preset={preset} />
      <p className="leave-actions">
        {ways.map(({ label, go }) => (
          <button
            key={label}
            type="button"
            className="button"
            disabled={!ready}
            onClick={() => ready && go(ready)}
          >
            {label}
          </button>
        ))}
      </p>
      <p className="leave-said" role="status">
        {said}
      </p>
    </section>
  )
}

type Way = { readonly label: string; readonly go: (drawn: Drawn) => void }

async function copyPng(drawn: Drawn): Promise<string> {
  const failed: string[] = []
  const picture = async () => {
    const png = await figurePng(drawn, 2)
    if (!('failed' in png)) return png
    failed.push(png.failed)
    throw new Error(png.failed)
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })])
    return 'Copied. A picture on the clipboard keeps its looks, but not its data: send the file for that.'
  } catch {
    return failed[0] ?? 'This browser does not allow copying: save the PNG instead.'
  }
}

/** The figure, anew with each choice; null while it is drawn. */
function useFigure({ evidence, picture }: Props, preset: Preset, palette: Palette) {
  const of = `${preset} ${palette}`
  const [made, setMade] = useState<{ readonly of: string; readonly figure: Figure } | null>(null)
  useEffect(() => {
    let wanted = true
    const make = async () => {
      const figure = await makeFigure({
        evidence,
        address: writeUrl({ ...useExplorer.getState(), source: '' }),
        picture,
        preset,
        palette,
        font: await loadTypeface(typeface),
      })
      if (wanted) setMade({ of, figure })
    }
    void make()
    return () => {
      wanted = false
    }
  }, [evidence, picture, preset, palette, of])
  return made?.of === of ? made.figure : null
}

function Preview({ made, preset }: { made: Figure | null; preset: Preset }) {
  const address = useMemo(
    () =>
      made && 'svg' in made
        ? URL.createObjectURL(new Blob([made.svg], { type: 'image/svg+xml' }))
        : '',
    [made],
  )
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  if (!made) return <p className="leave-preview">Drawing the figure…</p>
  if ('failed' in made) return <p className="leave-preview">{made.failed}</p>
  return (
    <figure className="leave-preview">
      <img src={address} alt="Preview of the figure" />
      <figcaption>
        {sizeWords(made, preset)}
        {made.record.rows.length > 0 && `, ${plural(made.record.rows.length, 'number')}`}
      </figcaption>
    </figure>
  )
}

function sizeWords({ width, height, mm }: Drawn, preset: Preset): string {
  if (preset === 'screen') return `${width} × ${height} px`
  const [w, h] = [Math.round(width * mm), Math.round(height * mm)]
  const wider = w > Number(preset) + 5 ? ', as wide as its columns need to be legible' : ''
  return `${w} × ${h} mm${wider}`
}
