import { armNames } from '@/evidence/armNames'
import { effectText, measures } from '@/evidence/measures'
import type { Network, NetworkTreatment, NetworkTrial } from '@/evidence/network'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { predictionWithin } from '@/evidence/predictionWithin'
import { pFigure } from '@/evidence/valueWords'
import { grouped, listed, midSentence, timeWords } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { interval95, isEstimable } from '@/stats/effect'
import type { Agents } from '@/trial/vocabulary'
import { Drawer } from '@/ui/Drawer'
import { TrialLink } from '@/views/TrialLink'
import { ArmFigure } from './ArmFigure'
import { against, splitRows } from './rows'
import { percent } from './words'

type Props = {
  readonly network: Network
  readonly solved: SolvedNetwork
  readonly agents: Agents
}

/** Where the comparison of two treatments comes from: the trials, with the figures behind each. */
export function PairDrawer({ network, solved, agents }: Props) {
  const ask = useExplorer((s) => s.ask)
  const open = useExplorer((s) => s.open)
  const [versus, treatment] = network.treatments.filter(({ id }) => open.split('~').includes(id))
  const found = versus && treatment && against(network, solved, treatment, versus)
  if (!found) return null
  const { measure } = network
  const { direct, interval, prediction } = found
  const split = splitRows(network, solved).find(({ key }) => key === found.key)
  const { label, unit, short, show } = measures[measure]
  const expected = isEstimable(prediction) && predictionWithin(measure, prediction)
  const units = unit ? ` ${unit}` : ''
  return (
    <Drawer
      title={`${treatment.name} against ${midSentence(versus.name)}`}
      onClose={() => ask({ open: '' })}
    >
      <div className="network-pair">
        <p>
          {label} in the network <b className="number">{effectText(measure, interval)}</b>
          {units} <span className="calc">calc</span>
          {expected && (
            <>
              ; in a new trial 95% would lie between{' '}
              <span className="number">{show(expected.low)}</span> and{' '}
              <span className="number">{show(expected.high)}</span>
              {expected.cut && ' (cut at what is possible)'}
            </>
          )}
          .
        </p>
        {split && (
          <p>
            Direct evidence alone{' '}
            <span className="number">{effectText(measure, split.direct)}</span>, indirect alone{' '}
            <span className="number">{effectText(measure, split.indirect)}</span>; they{' '}
            {split.p < 0.05 ? 'differ' : 'do not differ at P < 0.05'} ({pFigure(split.p)}). Direct
            evidence has {percent(split.share)} of the weight.
          </p>
        )}
        {!split && direct && <p>All of it is direct: nothing else in the network bears on it.</p>}
        {direct ? (
          <>
            <h3>{short} by trial, calculated from these figures</h3>
            <ul>
              {direct.trials.map((one) => (
                <Trial
                  key={one.trial.id}
                  one={one}
                  sides={[treatment, versus]}
                  network={network}
                  agents={agents}
                />
              ))}
            </ul>
          </>
        ) : (
          <p>
            No trial compares the two. What the network says of them comes through{' '}
            {throughWords(network, treatment, versus)}.
          </p>
        )}
      </div>
    </Drawer>
  )
}

type TrialProps = {
  readonly one: NetworkTrial
  readonly sides: readonly [NetworkTreatment, NetworkTreatment]
  readonly network: Network
  readonly agents: Agents
}

function Trial({ one, sides, network: { measure }, agents }: TrialProps) {
  const { trial, panel, arms, comparisons, corrected } = one
  const [treatment, versus] = sides
  const nameOf = armNames(trial, agents)
  const effect = comparisons.find(
    ({ treatment: a, comparator: b }) =>
      (a === treatment.id && b === versus.id) || (a === versus.id && b === treatment.id),
  )
  const turned = effect?.treatment === versus.id
  return (
    <li>
      <p>
        <TrialLink id={trial.id}>{trial.name}</TrialLink>, {timeWords(panel.outcome)}
        {effect && (
          <b className="number">
            {effectText(
              measure,
              interval95({ ...effect, estimate: turned ? -effect.estimate : effect.estimate }),
            )}
          </b>
        )}
      </p>
      {sides.map(({ id }) => {
        const arm = arms.find((own) => own.treatment === id)
        if (!arm) return null
        return (
          <p key={id} className="network-arms">
            {arm.rows.map((row) => (
              <span key={row.key}>
                <ArmFigure row={row} kind={panel.outcome.kind} nameOf={nameOf} />
              </span>
            ))}
            <span>
              {arm.rows.length > 1 ? 'together ' : ''}
              <span className="number">
                {arm.derived && '≈'}
                {grouped(arm.events)}/{grouped(arm.n)}
              </span>
            </span>
          </p>
        )
      })}
      {corrected && <p className="network-arms">½ was added to each cell: one was empty.</p>}
    </li>
  )
}

/** "placebo (4 and 3 trials)". */
function throughWords(
  { pairs }: Network,
  treatment: NetworkTreatment,
  versus: NetworkTreatment,
): string {
  const of = (one: NetworkTreatment) =>
    pairs.flatMap(({ a, b, trials }) =>
      a.id === one.id || b.id === one.id
        ? [{ other: a.id === one.id ? b : a, trials: trials.length }]
        : [],
    )
  const shared = of(treatment).flatMap(({ other, trials }) => {
    const too = of(versus).find((one) => one.other.id === other.id)
    return too ? [`${midSentence(other.name)} (${trials} and ${too.trials} trials)`] : []
  })
  return shared.length ? listed(shared) : 'several steps of other treatments'
}
