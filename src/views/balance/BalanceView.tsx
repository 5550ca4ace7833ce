import { useMemo } from 'react'
import { armNames } from '@/evidence/armNames'
import type { Per } from '@/evidence/perPeople'
import { weighable } from '@/evidence/weighable'
import { grouped, midSentence } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { useMedia } from '@/ui/useMedia'
import { TrialLink } from '@/views/TrialLink'
import type { ViewProps } from '@/views/ViewProps'
import { apart } from './apart'
import { ApartList } from './ApartList'
import { BalanceTable } from './BalanceTable'
import { Cautions } from './Cautions'
import { chosen, type Chosen } from './chosen'
import { PeoplePanel } from './PeoplePanel'
import { Questions } from './Questions'
import { balanceSections } from './rows'
import { byTime, describe } from './words'
import './balance.css'

/** What a dose brings and what it costs, in people of a hundred or a thousand, at one time point. */
export function BalanceView({ catalogue, answer }: ViewProps) {
  const pair = useExplorer((s) => s.pair)
  const at = useExplorer((s) => s.at)
  const all = useMemo(() => weighable(catalogue.panels, catalogue.evidence), [catalogue])
  const found = useMemo(() => chosen(all, answer.panels, pair, at), [all, answer, pair, at])
  if (!found.picture)
    return (
      <p className="banner">
        No trial here reports, for two groups at one stated time, how many people had an outcome.
      </p>
    )
  return <Picture catalogue={catalogue} found={found} picture={found.picture} />
}

type Props = Pick<ViewProps, 'catalogue'> & {
  readonly found: Chosen
  readonly picture: NonNullable<Chosen['picture']>
}

function Picture({ catalogue, found, picture }: Props) {
  const asked = useExplorer((s) => s.per)
  const open = useExplorer((s) => s.open)
  const endpoints = useExplorer((s) => s.filters.endpoint)
  const narrow = useMedia('(max-width: 719px)')
  const { agents, diseases } = catalogue.evidence
  const { trial, panels, pair, at } = picture
  const per = perOf(asked, picture)
  const sections = useMemo(() => balanceSections(picture.shown, pair, per), [picture, pair, per])
  const left = useMemo(() => apart(panels, pair, at), [panels, pair, at])
  const nameOf = armNames(trial, agents)
  const names = {
    treated: midSentence(nameOf(pair.arm)),
    control: midSentence(nameOf(pair.versus)),
  }
  const rows = sections.flatMap((section) => section.rows)
  const row =
    rows.find(({ key }) => key === open) ??
    rows.find(({ panel }) => endpoints?.includes(panel.outcome.endpoint)) ??
    rows[0]
  return (
    <div className="balance">
      <Questions found={found} picture={picture} per={per} nameOf={nameOf} />
      {picture.missed.length > 0 && (
        <p className="banner balance-missed" role="status">
          {picture.missed.join(' ')}
        </p>
      )}
      <Cautions sections={sections} names={names} at={at} apart={left} />
      <h2>
        {nameOf(pair.arm)} against {names.control}, per {grouped(per)} people
      </h2>
      <p className="balance-about">
        <TrialLink id={trial.id}>{trial.name}</TrialLink>,{' '}
        {midSentence(diseases[trial.disease]?.name ?? trial.disease)}, {byTime(at)}
      </p>
      <div className="balance-main">
        <div>
          <BalanceTable
            sections={sections}
            per={per}
            at={at}
            names={names}
            chosen={row?.key ?? ''}
            narrow={narrow}
          />
          <p className="balance-words">
            <b>In words.</b> {describe(sections, names, per, at)}
          </p>
          <ApartList apart={left} nameOf={nameOf} pair={pair} />
        </div>
        {row && (
          <PeoplePanel
            key={row.key}
            row={row}
            per={per}
            at={at}
            names={names}
            panels={catalogue.panels}
          />
        )}
      </div>
      <p className="caption">
        Differences and their 95% intervals (Miettinen and Nurminen) are calculated, from the counts
        where the sources state them, without the adjustments a publication may have made; so they
        may differ a little from one rounded figure minus the other. ≈ marks a count derived from a
        percentage, a randomised number in place of a denominator, and an interval that rests on
        one. NNTB, NNTH: people to treat for one more with a benefit, or a harm, rounded up; where
        the interval of the difference includes 0, theirs runs through ∞. Benefit and harm are not
        added up: how much each weighs is for the patient to say.
      </p>
    </div>
  )
}

/** As asked; else 1,000 where a hundred would hide somebody. */
function perOf(asked: string, { shown, pair }: Props['picture']): Per {
  if (asked === '100' || asked === '1000') return asked === '100' ? 100 : 1000
  const rare = balanceSections(shown, pair, 100).some(({ rows }) =>
    rows.some(({ treated, control }) =>
      [treated, control].some(({ share }) => share > 0 && share < 0.005),
    ),
  )
  return rare ? 1000 : 100
}
