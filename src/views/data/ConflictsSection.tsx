import type { Catalogue } from '@/evidence/catalogue'
import { armNames } from '@/evidence/armNames'
import { valueOf } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import type { Outcome } from '@/trial/schema'
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
            <div className="data-choice">
              <div>
                <h4>Shown, as stated by</h4>
                {keptBy(outcome).flatMap((at) => {
                  const source = trial.sources[at]
                  return source ? [<SourceItem key={at} source={source} />] : []
                })}
              </div>
              {outcome.conflicting?.map(({ source: at, says }) => {
                const source = at === undefined ? undefined : trial.sources[at]
                return (
                  <div key={says}>
                    <h4>Not shown: {says}</h4>
                    {source ? (
                      <SourceItem source={source} />
                    ) : (
                      <p className="not-there">This source is not among those listed.</p>
                    )}
                  </div>
                )
              })}
              <div>
                <h4>The choice</h4>
                <p>{outcome.note ?? 'No note says why these were kept.'}</p>
              </div>
            </div>
          </article>
        )
      })}
    </section>
  )
}

/** The sources of an outcome that state what is shown. */
function keptBy({ sources, conflicting = [] }: Outcome): readonly number[] {
  const others = new Set(conflicting.map(({ source }) => source))
  return sources.filter((at) => !others.has(at))
}
