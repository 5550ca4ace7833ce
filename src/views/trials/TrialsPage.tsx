import { useDeferredValue, useMemo } from 'react'
import { answer, type Catalogue } from '@/evidence/catalogue'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { FilterSentence } from '@/views/FilterSentence'
import { NoTrials } from '@/views/NoTrials'
import { TrialRow } from './TrialRow'
import { trialGroups } from './trialRows'
import './trials.css'

/** Every trial by disease; the search and the filters of the address narrow the list. */
export function TrialsPage({ catalogue }: { catalogue: Catalogue }) {
  const filters = useExplorer((s) => s.filters)
  const search = useDeferredValue(useExplorer((s) => s.q))
  const { evidence } = catalogue
  const groups = useMemo(
    () => trialGroups(catalogue, filters, search),
    [catalogue, filters, search],
  )
  const found = useMemo(() => answer(catalogue, filters, search), [catalogue, filters, search])
  const count = groups.reduce((sum, { trials }) => sum + trials.length, 0)
  const narrowed = search !== '' || Object.values(filters).some((values) => values.length)
  return (
    <main id="main" className="page">
      <h1>Trials</h1>
      {narrowed ? (
        <FilterSentence evidence={evidence} answer={{ ...found, trials: count }} />
      ) : (
        <p className="trials-count" role="status">
          {plural(count, 'record')} in {plural(groups.length, 'disease')}, newest first within each.
          Search above to narrow the list.
        </p>
      )}
      {count === 0 && <NoTrials catalogue={catalogue} />}
      {count > 0 && (
        <table className="trials">
          <thead>
            <tr>
              <th scope="col">Trial</th>
              <th scope="col">Agents</th>
              <th scope="col">Against</th>
              <th scope="col">Phase</th>
              <th scope="col">Year</th>
              <th scope="col" className="number">
                Randomised
              </th>
              <th scope="col">Primary endpoint</th>
            </tr>
          </thead>
          {groups.map(({ disease, trials }) => (
            <tbody key={disease}>
              <tr className="disease">
                <th scope="rowgroup" colSpan={7}>
                  {evidence.diseases[disease]?.name ?? disease} <small>{trials.length}</small>
                </th>
              </tr>
              {trials.map((trial) => (
                <TrialRow key={trial.id} trial={trial} evidence={evidence} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </main>
  )
}
