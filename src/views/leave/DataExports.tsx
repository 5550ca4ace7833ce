import typeface from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { library } from 'virtual:library'
import { useState } from 'react'
import type { Answer, Catalogue } from '@/evidence/catalogue'
import { questionWords } from '@/evidence/questionWords'
import { usualAnalysis, type Analysis } from '@/exports/analysis'
import { format, formatIds, type FormatId } from '@/exports/formats'
import type { Leaving } from '@/exports/leaving'
import { liveEmbed } from '@/exports/liveEmbed'
import { loadTypeface } from '@/remote/loadTypeface'
import { useExplorer } from '@/state/explorer'
import { writeUrl, type ViewId } from '@/state/url'
import { Choice } from '@/ui/Choice'
import { CopyButton } from '@/ui/CopyButton'
import { views } from '@/views'
import { Formats } from '@/views/Formats'
import { makeFigure } from './makeFigure'

type Props = { readonly catalogue: Catalogue; readonly answer: Answer }

const inGroup = (group: ReturnType<typeof format>['group']): readonly FormatId[] =>
  formatIds.filter((id) => format(id).group === group)

/** What is shown, or everything, as tables, as a script, and as citations. */
export function DataExports({ catalogue, answer }: Props) {
  const [scope, setScope] = useState<'shown' | 'all'>('shown')
  const shown = () => leavingOf(catalogue, answer)
  const chosen = () => (scope === 'shown' ? shown() : everything(catalogue))
  return (
    <>
      <section className="leave-part" aria-labelledby="leave-data">
        <h3 id="leave-data">Data and citations</h3>
        <Choice
          label="Which"
          labelled
          options={[
            { id: 'shown', label: 'As filtered' },
            { id: 'all', label: 'Everything' },
          ]}
          value={scope}
          onChange={setScope}
        />
        <Formats label="Data" ids={inGroup('data')} leaving={chosen} />
        <Formats label="Citations" ids={inGroup('citations')} leaving={chosen} />
      </section>
      <section className="leave-part" aria-labelledby="leave-page">
        <h3 id="leave-page">Report and embedding</h3>
        <Formats label="Report and embedding" ids={inGroup('page')} leaving={shown} />
        <p>
          <CopyButton small text={liveEmbed(shown())} label="Copy the live snippet" />
        </p>
      </section>
      <section className="leave-part" aria-labelledby="leave-analysis">
        <h3 id="leave-analysis">Compute it again</h3>
        <p>
          The results shown here, with the choices made in the forest and the network. Scripts say
          at their end whether R finds the same.
        </p>
        <Formats label="Compute it again" ids={inGroup('analysis')} leaving={shown} />
      </section>
    </>
  )
}

const today = () => new Date().toISOString().slice(0, 10)

const everything = ({ evidence, panels }: Catalogue): Leaving => ({
  evidence,
  library,
  panels,
  question: '',
  address: new URL('?view=data', location.href).href,
  pooled: false,
  analysis: usualAnalysis,
  day: today(),
})

function leavingOf(catalogue: Catalogue, { filters, panels }: Answer): Leaving {
  const { evidence } = catalogue
  const asked = useExplorer.getState()
  const narrowed = asked.q !== '' || Object.values(filters).some((values) => values?.length)
  const { model, tau2, interval, measure, values, group, out, reference } = asked
  const analysis: Analysis = {
    model,
    tau2,
    interval,
    measure,
    values,
    group,
    out,
    reference,
    correction: asked.zeros,
    endpoints: filters['endpoint'] ?? [],
    usual: !filters['time']?.length,
  }
  const question = narrowed ? questionWords(filters, asked.q, evidence) : ''
  const address = writeUrl({ ...asked, source: '' })
  return {
    evidence,
    library,
    panels,
    pooled: asked.view === 'forest',
    analysis,
    question,
    address: new URL(address || '.', location.href).href,
    figure: () => chartOf(catalogue, asked.view, address, question),
    day: today(),
  }
}

/** The chart on the screen; a table says in the report what it says here. */
async function chartOf(catalogue: Catalogue, view: ViewId, address: string, question: string) {
  if (view === 'table') return undefined
  const title = views.find(({ id }) => id === view)?.label ?? ''
  const made = await makeFigure({
    catalogue,
    address,
    title,
    question,
    font: await loadTypeface(typeface),
    preset: 'screen',
    palette: 'own',
  })
  return 'svg' in made ? made.svg : undefined
}
