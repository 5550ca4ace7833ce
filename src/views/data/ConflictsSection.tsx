import type { Catalogue } from '@/evidence/catalogue'
import { armNames } from '@/evidence/armNames'
import { valueOf } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import { Figure } from '@/views/Figure'
import { SourceItem } from '@/views/SourceItem'
import { TrialLink } from '@/views/TrialLink'

/** Where sources state different figures: both sources, and the choice that was made. */
export function ConflictsSection({ catalogue: { panels, evidence } }: { catalogue: Catalogue }) {
  const conflicts = panels.filter(({ outcome }) => outcome.confidence === 'conflict')
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">
        Where sources disagree <small>{conflicts.length}</small>
      </h2>
      {conflicts.map(({ key, trial, outcome, arms }) => {
        const nameOf = armNames(trial, evidence.agents)
        return (
          <article key={key} className="data-conflict">
            <h3>
              <TrialLink id={trial.id}>{trial.name}</TrialLink> {outcome.label}
            </h3>
            <dl>
              {arms.map((row) => {
                const value = valueOf(row, outcome.kind)
                return (
                  <div key={row.key}>
                    <dt>{nameOf(row.arm)}</dt>
                    <dd>
                      {isEstimable(value) ? (
                        <Figure source={row.key} calculated={value.calculated}>
                          {value.text}
                        </Figure>
                      ) : (
                        <span className="not-there">{value.notEstimable}</span>
                      )}
                    </dd>
                  </div>
                )
              })}
            </dl>
            <p>{outcome.note ?? 'No note says how they differ.'}</p>
            <div className="data-sources">
              {outcome.sources.flatMap((at) => {
                const source = trial.sources[at]
                return source ? [<SourceItem key={at} source={source} />] : []
              })}
            </div>
          </article>
        )
      })}
    </section>
  )
}
