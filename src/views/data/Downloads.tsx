import { library } from 'virtual:library'
import type { Catalogue } from '@/evidence/catalogue'
import { formatsIn } from '@/exports/formats'
import { everything } from '@/views/everything'
import { Formats } from '@/views/Formats'
import { DownloadButton } from './DownloadButton'

/** Everything, whatever the reader has filtered elsewhere. */
export function Downloads({ catalogue }: { catalogue: Catalogue }) {
  const { evidence } = catalogue
  const leaving = () => everything(catalogue)
  return (
    <>
      <div className="data-forms">
        <section aria-labelledby="all-data">
          <h3 id="all-data">All data</h3>
          <Formats label="All data as a file" ids={formatsIn('data')} leaving={leaving} />
        </section>
        <section aria-labelledby="all-citations">
          <h3 id="all-citations">All citations</h3>
          <Formats label="All citations as a file" ids={formatsIn('citations')} leaving={leaving} />
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
