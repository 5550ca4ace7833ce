import { useMemo } from 'react'
import { claimFigures } from '@/evidence/claimFigures'
import type { Panel } from '@/evidence/panels'
import type { Agents, Claim } from '@/trial/vocabulary'
import { Figure } from './Figure'
import './ClaimFigures.css'

type Props = {
  readonly claim: Pick<Claim, 'figures'>
  readonly panels: readonly Panel[]
  readonly agents: Agents
}

/** The stored figures that a claim is about; each opens its source. */
export function ClaimFigures({ claim, panels, agents }: Props) {
  const outcomes = useMemo(() => claimFigures(claim, panels, agents), [claim, panels, agents])
  if (!outcomes.length) return null
  return (
    <dl className="claim-figures">
      {outcomes.map(({ panel, figures }) => (
        <div key={panel.key}>
          <dt>
            {panel.trial.name}, {panel.outcome.label}
          </dt>
          {figures.map(({ key, name, text, calculated }) => (
            <dd key={key}>
              {name}{' '}
              <Figure source={key} calculated={calculated}>
                {text}
              </Figure>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
