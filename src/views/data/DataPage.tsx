import { library } from 'virtual:library'
import type { Catalogue } from '@/evidence/catalogue'
import { CopyButton } from '@/ui/CopyButton'
import { ChangesSection } from './ChangesSection'
import { ClaimsSection } from './ClaimsSection'
import { ConfidenceSection } from './ConfidenceSection'
import { ConflictsSection } from './ConflictsSection'
import { CoverageSection } from './CoverageSection'
import { DifferencesSection } from './DifferencesSection'
import { Downloads } from './Downloads'
import { WantedSection } from './WantedSection'
import './data.css'

const contents = [
  ['coverage', 'What is in it'],
  ['confidence', 'How sure'],
  ['conflicts', 'What disagrees'],
  ['differences', 'Published and recomputed'],
  ['wanted', 'What is missing'],
  ['claims', 'Claims'],
  ['changes', 'What changed'],
  ['cite', 'Cite and download'],
] as const

/** The data about the data: how much, how sure, what disagrees, what is missing, how to take it. */
export function DataPage({ catalogue }: { catalogue: Catalogue }) {
  const { evidence } = catalogue
  const { release } = evidence
  const citation = `JAK Inhibitor Evidence Explorer, data release ${release}.`
  return (
    <main id="main" className="page data-page">
      <h1>Data</h1>
      <nav aria-label="On this page">
        {contents.map(([id, label]) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>
      <CoverageSection evidence={evidence} />
      <ConfidenceSection evidence={evidence} />
      <ConflictsSection catalogue={catalogue} />
      <DifferencesSection catalogue={catalogue} />
      <WantedSection catalogue={catalogue} />
      <ClaimsSection claims={library.claims} catalogue={catalogue} />
      <ChangesSection changelog={library.changelog} release={release} />
      <section aria-labelledby="cite">
        <h2 id="cite">Cite and download</h2>
        <p>
          Cite the data release and the sources that each figure names. The release is made from the
          data itself: it changes whenever a figure does.
        </p>
        <p className="data-cite">
          <span>{citation}</span>
          <CopyButton text={citation} label="Copy" />
        </p>
        <p>
          The data may be used under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">
            CC BY 4.0
          </a>
          ; the figures themselves are facts that their sources state. Downloads are made from the
          data that is open here, and work without a network.
        </p>
        <Downloads catalogue={catalogue} />
      </section>
    </main>
  )
}
