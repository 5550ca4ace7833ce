import typeface from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { library } from 'virtual:library'
import { useState } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { usualAnalysis } from '@/exports/analysis'
import { formatsIn } from '@/exports/formats'
import type { Leaving } from '@/exports/leaving'
import { liveEmbed } from '@/exports/liveEmbed'
import { loadTypeface } from '@/remote/loadTypeface'
import { useExplorer } from '@/state/explorer'
import { writeUrl } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import { Choice } from '@/ui/Choice'
import { CopyButton } from '@/ui/CopyButton'
import { everything, today } from '@/views/everything'
import { Formats } from '@/views/Formats'
import type { Picture } from '@/views/Picture'
import { makeFigure } from './makeFigure'

type Results = NonNullable<Picture['results']>
type Props = {
  readonly catalogue: Catalogue
  readonly picture: Picture
  readonly results: Results
}

/** What is shown, or everything, as tables, as a script, and as citations. */
export function DataExports({ catalogue, picture, results }: Props) {
  const [scope, setScope] = useState<'shown' | 'all'>('shown')
  const shown = () => leavingOf(catalogue, picture, results)
  const chosen = () => (scope === 'shown' ? shown() : everything(catalogue))
  return (
    <>
      <section className="leave-part" aria-labelledby="leave-data">
        <h3 id="leave-data">Data and citations</h3>
        <Choice
          label="Which"
          labelled
          options={[
            { id: 'shown', label: results.analysis ? 'As filtered' : 'This trial' },
            { id: 'all', label: 'Everything' },
          ]}
          value={scope}
          onChange={setScope}
        />
        <Formats label="Data" ids={formatsIn('data')} leaving={chosen} />
        <Formats label="Citations" ids={formatsIn('citations')} leaving={chosen} />
      </section>
      <section className="leave-part" aria-labelledby="leave-page">
        <h3 id="leave-page">Report and embedding</h3>
        <Formats label="Report and embedding" ids={formatsIn('page')} leaving={shown} />
        <p>
          <CopyButton text={liveEmbed(shown())} label="Copy the live snippet" />
        </p>
      </section>
      {results.analysis && (
        <section className="leave-part" aria-labelledby="leave-analysis">
          <h3 id="leave-analysis">Compute it again</h3>
          <p>
            The results shown here, with the choices made in the forest and the network. Scripts say
            at their end whether R finds the same.
          </p>
          <Formats label="Compute it again" ids={formatsIn('analysis')} leaving={shown} />
        </section>
      )}
    </>
  )
}

function leavingOf(catalogue: Catalogue, picture: Picture, results: Results): Leaving {
  const { evidence } = catalogue
  const { panels, question, analysis } = results
  const asked = useExplorer.getState()
  const address = writeUrl({ ...asked, source: '' })
  // A table says in the report what it says here.
  const drawn = !analysis || asked.view !== 'table'
  return {
    evidence,
    library,
    panels,
    pooled: analysis !== undefined && asked.view === 'forest',
    analysis: analysis ?? usualAnalysis,
    question,
    address: new URL(address || '.', location.href).href,
    ...(drawn && { figure: () => chartOf(evidence, picture, address) }),
    day: today(),
  }
}

async function chartOf(evidence: Evidence, picture: Picture, address: string) {
  const made = await makeFigure({
    evidence,
    address,
    picture,
    font: await loadTypeface(typeface),
    preset: 'screen',
    palette: 'own',
  })
  return 'svg' in made ? made.svg : undefined
}
