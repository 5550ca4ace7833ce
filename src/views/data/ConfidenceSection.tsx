import { confidenceMeans } from '@/evidence/confidenceMeans'
import { grouped, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { confidenceCounts } from './coverage'

/** How many outcomes are how sure, and what these words mean. */
export function ConfidenceSection({ evidence }: { evidence: Evidence }) {
  const ask = useExplorer((s) => s.ask)
  const counts = confidenceCounts(evidence)
  return (
    <section aria-labelledby="confidence">
      <h2 id="confidence">How sure it is</h2>
      <dl className="data-sure">
        {(['confirmed', 'single', 'conflict'] as const).map((level) => (
          <div key={level}>
            <dt>{names[level]}</dt>
            <dd>
              <b className="number">{grouped(counts[level])}</b> outcomes. {confidenceMeans[level]}{' '}
              <button
                type="button"
                className="data-link"
                aria-label={`Show them: ${plural(counts[level], 'outcome')}, ${names[level]}`}
                onClick={() => ask({ view: 'table', filters: { confidence: [level] }, q: '' })}
              >
                Show them
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const names = {
  confirmed: 'Confirmed',
  single: 'One source',
  conflict: 'Sources disagree',
} as const
