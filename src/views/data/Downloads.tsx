import { library } from 'virtual:library'
import type { Catalogue } from '@/evidence/catalogue'
import { usualAnalysis } from '@/exports/analysis'
import type { FormatId } from '@/exports/formats'
import { Formats } from '@/views/Formats'
import { DownloadButton } from './DownloadButton'

const data: readonly FormatId[] = [
  ...(['xlsx', 'csv-results', 'csv-effects', 'csv-codebook', 'json', 'zip'] as const),
]
const citations: readonly FormatId[] = ['bibtex', 'ris', 'csl', 'text']

/** Everything, whatever the reader has filtered elsewhere. */
export function Downloads({ catalogue }: { catalogue: Catalogue }) {
  const { evidence, panels } = catalogue
  const leaving = () => ({
    evidence,
    library,
    panels,
    question: '',
    address: new URL('?view=data', location.href).href,
    pooled: false,
    analysis: usualAnalysis,
    day: new Date().toISOString().slice(0, 10),
  })
  return (
    <>
      <div className="data-forms">
        <section aria-labelledby="all-data">
          <h3 id="all-data">All data</h3>
          <Formats label="All data as a file" ids={data} leaving={leaving} />
        </section>
        <section aria-labelledby="all-citations">
          <h3 id="all-citations">All citations</h3>
          <Formats label="All citations as a file" ids={citations} leaving={leaving} />
        </section>
      </div>
      <p className="data-downloads">
        <DownloadButton
          file={`jak-evidence-${evidence.release}.json`}
          content={() => evidence}
          label="The evidence file as this site loads it (JSON)"
        />
        <DownloadButton
          file={`jak-evidence-texts-${evidence.release}.json`}
          content={() => library}
          label="Claims and endpoint definitions (JSON)"
        />
      </p>
    </>
  )
}
