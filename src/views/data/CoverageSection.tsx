import { grouped, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { byDisease, coverageOf } from './coverage'

export function CoverageSection({ evidence }: { evidence: Evidence }) {
  const ask = useExplorer((s) => s.ask)
  const all = coverageOf(evidence.trials)
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">What is in it</h2>
      <p>
        {plural(all.trials, 'trial or case series', 'trials and case series')} and{' '}
        {plural(all.pooled, 'pooled analysis', 'pooled analyses')}, which are counted apart because
        they add up patients of other trials. These numbers are counted from the data themselves.
      </p>
      <table className="data-table data-numbers">
        <thead>
          <tr>
            <th scope="col">Disease</th>
            <th scope="col">Trials</th>
            <th scope="col">Pooled</th>
            <th scope="col">Outcomes</th>
            <th scope="col">Results of arms</th>
            <th scope="col">Published effects</th>
          </tr>
        </thead>
        <tbody>
          {byDisease(evidence).map(({ id, name, ...counts }) => (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  className="data-link"
                  onClick={() => ask({ view: 'table', filters: { disease: [id] }, q: '' })}
                >
                  {name}
                </button>
              </th>
              <Counts {...counts} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <Counts {...all} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Counts(counts: ReturnType<typeof coverageOf>) {
  return (['trials', 'pooled', 'outcomes', 'results', 'effects'] as const).map((id) => (
    <td key={id} className="number">
      {grouped(counts[id])}
    </td>
  ))
}
