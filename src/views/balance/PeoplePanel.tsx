import { useState } from 'react'
import { differencePer, spanPer, type Per } from '@/evidence/perPeople'
import type { Panel } from '@/evidence/panels'
import { statedWords } from '@/evidence/statedWords'
import { capital, decimals, grouped } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { Confidence } from '@/ui/Confidence'
import { Icon } from '@/ui/Icon'
import { IconArray } from '@/ui/IconArray'
import { IconSign } from '@/ui/IconSign'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Figure } from '@/views/Figure'
import { askedBaseline, atBaseline } from './baseline'
import { Baseline } from './Baseline'
import { peopleOf } from './people'
import { moreIsGood, type BalanceRow } from './rows'
import { byTime, differenceWords, moreWords, neededWords, type Names } from './words'

type Props = {
  readonly row: BalanceRow
  readonly per: Per
  readonly at: string
  readonly names: Names
  /** All of the evidence: what control groups elsewhere had. */
  readonly panels: readonly Panel[]
}

/** One outcome in absolute terms: a place for each person, and the same for another starting risk. */
export function PeoplePanel({ row, per, at, names, panels }: Props) {
  const ask = useExplorer((s) => s.ask)
  const asked = askedBaseline(useExplorer((s) => s.baseline))
  const ratio = useExplorer((s) => s.measure) === 'OR' ? 'OR' : 'RR'
  // What is being dragged, before it is asked.
  const [dragged, setDragged] = useState<number | null>(null)
  const baseline = dragged ?? asked
  const moved = baseline === null ? null : atBaseline(row, ratio, baseline / 100)
  const choose = (next: string) => {
    setDragged(null)
    ask({ baseline: next })
  }
  const { outcome } = row.panel
  const people = `${grouped(per)} people`
  return (
    <section className="balance-panel" aria-labelledby="balance-people">
      <p className="caps">In absolute terms</p>
      <h3 id="balance-people">
        <EndpointTerm slug={outcome.endpoint}>{outcome.label}</EndpointTerm>
      </h3>
      <Confidence confidence={outcome.confidence} sources={outcome.sources.length} named />
      {row.others && <p className="balance-note balance-others">Counted in: {row.others}.</p>}
      {moved && !isEstimable(moved) ? (
        <p className="balance-note">Not estimable: {moved.notEstimable}.</p>
      ) : (
        <>
          <p className="balance-who">
            {moved
              ? `Of ${people} of whom ${showChosen(moved.control, per)} would have it with ${names.control}, ${byTime(at)}`
              : `Of ${people} like those in the trial, ${byTime(at)}`}
          </p>
          <Numbers
            row={row}
            names={names}
            per={per}
            control={moved ? moved.control : row.control.share}
            treated={moved ? moved.control + moved.difference.estimate : row.treated.share}
            moved={moved !== null}
          />
          <InWords
            row={row}
            per={per}
            interval={moved ? moved.difference : row.difference.interval}
            difference={
              moved
                ? differencePer(moved.difference.estimate, per, per === 100 ? 1 : 0)
                : differenceWords(row, per).text
            }
          />
          {!moved && <Published row={row} />}
        </>
      )}
      <Baseline
        row={row}
        ratio={ratio}
        baseline={baseline}
        per={per}
        names={names}
        panels={panels}
        cut={moved !== null && isEstimable(moved) && moved.cut}
        onDrag={setDragged}
        onDrop={() => {
          if (dragged !== null) choose(String(dragged))
        }}
        onChoose={choose}
      />
    </section>
  )
}

type NumbersProps = Pick<Props, 'row' | 'names' | 'per'> & {
  readonly control: number
  readonly treated: number
  readonly moved: boolean
}

/** The two risks, large, over two arrays with the same people in the same places. */
function Numbers({ row, names, per, control, treated, moved }: NumbersProps) {
  const { section, contrast } = row
  const more = moreIsGood(section) ? 'good' : 'bad'
  const people = peopleOf(control, treated, per)
  const { either, extra, fewer } = people.treated
  const neither = per - either - extra - fewer
  return (
    <>
      <div className="balance-arrays" data-per={per}>
        <figure>
          <figcaption>
            <span className="balance-big">
              {moved ? (
                <>
                  {showChosen(control, per)} <span className="calc">chosen</span>
                </>
              ) : (
                <Figure source={contrast.versus.key} calculated={row.control.calculated}>
                  {row.control.text}
                </Figure>
              )}
            </span>
            {capital(names.control)}
          </figcaption>
          <IconArray
            {...people.control}
            more={more}
            label={`${capital(names.control)}: ${people.control.either} of ${grouped(per)}`}
          />
        </figure>
        <Icon name="right" size={20} />
        <figure>
          <figcaption>
            <span className="balance-big">
              {moved ? (
                <>
                  <Figure source={contrast.key} calculated>
                    {showShare(treated, per)}
                  </Figure>
                </>
              ) : (
                <Figure source={contrast.arm.key} calculated={row.treated.calculated}>
                  {row.treated.text}
                </Figure>
              )}
            </span>
            {capital(names.treated)}
          </figcaption>
          <IconArray
            {...people.treated}
            more={more}
            label={`${capital(names.treated)}: ${either + extra} of ${grouped(per)}, ${extra ? `${extra} more` : fewer ? `${fewer} fewer` : 'as many'}`}
          />
        </figure>
      </div>
      <ul className="balance-key">
        <li>
          <IconSign kind="either" /> {either} with either
        </li>
        {extra > 0 && (
          <li>
            <IconSign kind="extra" more={more} /> {extra} more with {names.treated}
          </li>
        )}
        {fewer > 0 && (
          <li>
            <IconSign kind="fewer" more={more} /> {fewer} fewer with {names.treated}
          </li>
        )}
        <li>
          <IconSign kind="neither" /> {grouped(neither)} with neither
        </li>
      </ul>
      <p className="balance-note">
        Rounded to whole people{hidden(control, treated, per) && '; some are too few to be drawn'}.
        Who they would be, nobody can tell.
      </p>
    </>
  )
}

const hidden = (control: number, treated: number, per: Per) =>
  [control, treated].some((share) => share > 0 && Math.round(share * per) === 0)

/** A calculated share, as so many people. */
const showShare = (share: number, per: Per) => decimals(per === 100 ? 1 : 0)(share * per)
/** A share that the reader chose, with no more digits than that. */
const showChosen = (share: number, per: Per) => String(Number(decimals(1)(share * per)))

type InWordsProps = Pick<Props, 'row' | 'per'> & {
  readonly interval: Interval | NotEstimable
  readonly difference: string
}

function InWords({ row, per, interval, difference }: InWordsProps) {
  const needed = isEstimable(interval) ? neededWords(row.section, interval) : interval
  return (
    <>
      <p className="balance-difference">
        <Figure source={row.contrast.key} calculated>
          <b>{moreWords(difference)}</b>
        </Figure>{' '}
        of {grouped(per)}
        {isEstimable(interval)
          ? ` (95% interval ${spanPer(interval, per)})`
          : `; interval not estimable: ${interval.notEstimable}`}
        .
      </p>
      <p className="balance-needed">
        {isEstimable(needed) ? (
          <>
            <Figure source={row.contrast.key} calculated>
              {needed.text}
            </Figure>{' '}
            <span className="number">({needed.interval})</span>
          </>
        ) : (
          `Number to treat not estimable: ${needed.notEstimable}.`
        )}
      </p>
    </>
  )
}

/** What the sources state of the same comparison, by their own analysis. */
function Published({ row: { contrast } }: Pick<Props, 'row'>) {
  const stated = contrast.published.filter(({ estimate, p }) => estimate ?? p)
  if (!stated.length) return null
  return (
    <p className="balance-needed">
      Published:{' '}
      {stated.map((one, i) => (
        <span key={`${one.measure} ${one.estimate ?? one.p}`}>
          {i > 0 && '; '}
          <Figure source={contrast.key}>{statedWords(one, contrast)}</Figure>
        </span>
      ))}
    </p>
  )
}
