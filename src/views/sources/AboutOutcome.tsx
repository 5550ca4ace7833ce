import { library } from 'virtual:library'
import { trialCitation } from '@/evidence/citation'
import { confidenceMeans } from '@/evidence/confidenceMeans'
import type { Panel } from '@/evidence/panels'
import { Confidence } from '@/ui/Confidence'
import { CopyButton } from '@/ui/CopyButton'
import { SourceItem } from '@/views/SourceItem'
import { TrialLink } from '@/views/TrialLink'

/** What holds for every figure of an outcome: sources, confidence, who was analysed, what it means. */
export function AboutOutcome({ panel: { outcome, endpoint, trial } }: { panel: Panel }) {
  const { sources, confidence, note, analysisSet } = outcome
  const stated = sources.flatMap((position) => trial.sources[position] ?? [])
  const cite = trialCitation(trial)
  const definition = library.definitions[outcome.endpoint]
  return (
    <>
      <section>
        <h3>Who states it</h3>
        <p>
          <Confidence named confidence={confidence} sources={stated.length} />
        </p>
        <p className="quiet">{confidenceMeans[confidence]}</p>
        <ol>
          {stated.map((source) => (
            <li key={source.title + source.where}>
              <SourceItem source={source} />
            </li>
          ))}
        </ol>
      </section>
      {note && confidence !== 'conflict' && (
        <section>
          <h3>Note on this outcome</h3>
          <p>{note}</p>
        </section>
      )}
      <section>
        <h3>Who was analysed</h3>
        <p>{analysisSet ?? 'Not stated in the sources used.'}</p>
      </section>
      <section>
        <h3>What it measures: {endpoint.label}</h3>
        <p>{definition?.means ?? 'Not defined in the sources used.'}</p>
        {definition?.limits && <p className="quiet">{definition.limits}</p>}
      </section>
      <section>
        <h3>Cite the trial</h3>
        <p className="origin-cite">{cite}</p>
        <CopyButton text={cite} label="Copy citation" />
        <p>
          <TrialLink id={trial.id}>All about {trial.name}</TrialLink>
        </p>
      </section>
    </>
  )
}
