import { useMemo } from 'react'
import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import { midSentence, plural } from '@/evidence/words'
import { Figure } from '@/views/Figure'
import { TrialLink } from '@/views/TrialLink'
import { differences } from './differences'

/** Published effects beside what the arms give, where that is not the same, and why. */
export function DifferencesSection({ catalogue }: { catalogue: Catalogue }) {
  const { agents } = catalogue.evidence
  const rows = useMemo(() => differences(catalogue.panels), [catalogue])
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">
        Published, and recomputed <small>{rows.length}</small>
      </h2>
      <p>
        Each published effect was recomputed from the figures of the arms by plain arithmetic, where
        these allow it. {plural(rows.length, 'effect differs', 'effects differ')}, or{' '}
        {rows.length === 1 ? 'comes' : 'come'} from another method. Both are kept; published figures
        are never changed.
      </p>
      <table className="data-table data-differences">
        <thead>
          <tr>
            <th scope="col">Trial and outcome</th>
            <th scope="col">Published</th>
            <th scope="col">Recomputed</th>
            <th scope="col">Why they differ</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, panel, contrast, measure, published, recomputed, apart, why }) => {
            const nameOf = armNames(panel.trial, agents)
            return (
              <tr key={key}>
                <th scope="row">
                  <TrialLink id={panel.trial.id}>{panel.trial.name}</TrialLink>
                  <p>{panel.outcome.label}</p>
                  <p className="data-small">
                    {nameOf(contrast.arm.arm)} versus{' '}
                    {contrast.versus.arm.role === 'placebo'
                      ? midSentence(nameOf(contrast.versus.arm))
                      : nameOf(contrast.versus.arm)}
                  </p>
                </th>
                <td data-label="Published">
                  <Figure source={contrast.key}>{published}</Figure>
                  <p className="data-small">{measure}</p>
                </td>
                <td data-label="Recomputed">
                  <Figure source={contrast.key} calculated>
                    {recomputed}
                  </Figure>
                  <p className="data-small">{apart.words}</p>
                </td>
                <td>{why}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
