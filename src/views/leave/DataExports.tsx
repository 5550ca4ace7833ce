import { library } from 'virtual:library'
import { useState } from 'react'
import type { Answer, Catalogue } from '@/evidence/catalogue'
import { questionWords } from '@/evidence/questionWords'
import { usualAnalysis, type Analysis } from '@/exports/analysis'
import { format, formatIds, type FormatId } from '@/exports/formats'
import type { Leaving } from '@/exports/leaving'
import { useExplorer } from '@/state/explorer'
import { writeUrl } from '@/state/url'
import { Choice } from '@/ui/Choice'
import { Formats } from '@/views/Formats'

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
  analysis: usualAnalysis,
  day: today(),
})

function leavingOf({ evidence }: Catalogue, { filters, panels }: Answer): Leaving {
  const asked = useExplorer.getState()
  const narrowed = asked.q !== '' || Object.values(filters).some((values) => values?.length)
  const { model, tau2, interval, measure, values, out, reference } = asked
  const analysis: Analysis = {
    model,
    tau2,
    interval,
    measure,
    values,
    out,
    reference,
    correction: asked.zeros,
    endpoints: filters['endpoint'] ?? [],
    usual: !filters['time']?.length,
  }
  return {
    evidence,
    library,
    panels,
    analysis,
    question: narrowed ? questionWords(filters, asked.q, evidence) : '',
    address: new URL(writeUrl({ ...asked, source: '' }) || '.', location.href).href,
    day: today(),
  }
}
