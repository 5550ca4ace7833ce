import { useMemo } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { capital, listed, plural } from '@/evidence/words'
import { TrialLink } from '@/views/TrialLink'
import { DownloadButton } from './DownloadButton'
import { wantedOf, wants, type Want, type Wanted } from './wanted'

/** What is still missing, in all and trial by trial; each trial's data can be saved from here. */
export function WantedSection({ catalogue }: { catalogue: Catalogue }) {
  const all = useMemo(() => wantedOf(catalogue), [catalogue])
  const complete = all.filter(({ items }) => !items.length).length
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">What is still wanted</h2>
      <ul className="data-wants">
        {wantIds.map((want) => (
          <li key={want}>
            <b className="number">{all.filter(({ items }) => has(items, want)).length}</b>{' '}
            {wants[want]}
          </li>
        ))}
      </ul>
      <p>
        {plural(complete, 'record lacks', 'records lack')} none of these. Not reported does not mean
        not measured.
      </p>
      <details>
        <summary>Trial by trial, with each one’s data to download</summary>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Trial</th>
              <th scope="col">Still wanted</th>
              <th scope="col">Data</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ trial, items }) => (
              <tr key={trial.id}>
                <th scope="row">
                  <TrialLink id={trial.id}>{trial.name}</TrialLink>
                </th>
                <td>
                  {items.length
                    ? `${capital(listed(items.map(({ words }) => words)))}.`
                    : 'Nothing of what is counted here.'}
                </td>
                <td>
                  <DownloadButton
                    file={`${trial.id}.json`}
                    content={() => trial}
                    label="JSON"
                    name={`Download ${trial.name}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const has = (items: Wanted['items'], want: Want) => items.some((item) => item.want === want)
const wantIds: readonly Want[] = [
  ...(['results', 'primary', 'arms', 'denominators'] as const),
  ...(['randomised', 'times', 'licence'] as const),
]
