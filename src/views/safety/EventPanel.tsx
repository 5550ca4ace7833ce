import { armNames, doseNames } from '@/evidence/armNames'
import { countText } from '@/evidence/countText'
import { heldApart } from '@/evidence/heldApart'
import { intervalText, pWords } from '@/evidence/valueWords'
import { capital } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { ArmMark } from '@/ui/ArmMark'
import { Choice } from '@/ui/Choice'
import { Icon } from '@/ui/Icon'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Figure } from '@/views/Figure'
import { meaningOf } from '@/views/meaningOf'
import { absolutes, leadLine, whenWords } from './absolute'
import { AlsoPublished } from './AlsoPublished'
import { InThousand } from './InThousand'
import type { Line } from './lines'
import type { EventRow } from './rows'

/** One event in absolute terms: of a thousand, how many with either arm, and the difference. */
export function EventPanel({ row, evidence }: { row: EventRow; evidence: Evidence }) {
  const { panel, lines } = row
  const { trial, outcome } = panel
  const open = useExplorer((s) => s.open)
  const span = useExplorer((s) => s.span)
  const ask = useExplorer((s) => s.ask)
  const nameOf = armNames(trial, evidence.agents)
  const doseOf = doseNames(trial, evidence.agents)
  const others = lines.filter(({ against }) => against)
  const line = others.find(({ row: { key } }) => key === open) ?? leadLine(row) ?? others[0]
  const ways = line ? absolutes(row, line) : []
  const wanted = span === 'year' ? 'patient-years' : 'people'
  const way = ways.find(({ unit }) => unit === wanted) ?? ways[0]
  const contrast = line?.against?.contrast
  const apart = contrast && heldApart(contrast.arm, contrast.versus)
  return (
    <section className="safety-panel" aria-label={`${trial.name}: ${row.name}`}>
      <p className="safety-eyebrow">In absolute terms</p>
      <h3>
        <EndpointTerm slug={outcome.endpoint}>{outcome.label}</EndpointTerm>
      </h3>
      {others.length > 1 && line && (
        <Choice
          label="Arm"
          options={others.map(({ row: { key, arm } }) => ({ id: key, label: doseOf(arm) }))}
          value={line.row.key}
          onChange={(key) => ask({ open: key })}
        />
      )}
      {way && line ? (
        <InThousand way={way} row={row} evidence={evidence} line={line} />
      ) : (
        <p>
          {others.length
            ? `Not estimable: ${apart?.notEstimable ?? 'the sources do not give the risk of two arms'}.`
            : 'There is no other arm to set this against.'}
        </p>
      )}
      {ways.length > 1 && (
        <Choice
          label="Time"
          options={[
            { id: 'year', label: '1 year' },
            { id: 'trial', label: capital(whenWords(outcome).replace(/^(over|by) (a )?/, '')) },
          ]}
          value={way?.unit === 'people' ? 'trial' : 'year'}
          onChange={(next) => ask({ span: next })}
        />
      )}
      <Arms lines={lines} nameOf={nameOf} />
      {line && <Stated line={line} />}
      <AlsoPublished panel={panel} shown={line?.against?.contrast} evidence={evidence} />
      <details className="safety-meaning">
        <summary>What counts</summary>
        <p>{meaningOf(outcome.endpoint, panel.endpoint)}</p>
        {outcome.analysisSet && <p>Analysed: {outcome.analysisSet}.</p>}
        {outcome.note && <p>{outcome.note}</p>}
      </details>
      <button
        type="button"
        className="button small"
        onClick={() =>
          ask({ view: 'forest', filters: { endpoint: [outcome.endpoint] }, open: '', measure: '' })
        }
      >
        This event in other trials <Icon name="right" size={13} />
      </button>
    </section>
  )
}

/** Every arm's figures, large enough to press. */
function Arms({
  lines,
  nameOf,
}: {
  lines: readonly Line[]
  nameOf: (arm: Line['row']['arm']) => string
}) {
  return (
    <ul className="safety-arms">
      {lines.map(({ row, value, count }) => (
        <li key={row.key}>
          <ArmMark hue={row.hue} tier={row.tier} /> {nameOf(row.arm)}
          <span className="number">
            {isEstimable(count) && `${countText(count)} `}
            {isEstimable(value) ? (
              <Figure source={row.key} calculated={value.calculated}>
                {value.text}
              </Figure>
            ) : (
              <span className="not-there">{value.notEstimable}</span>
            )}
            {isEstimable(value) && isEstimable(value.interval) && (
              <small> ({intervalText(row, value)})</small>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What the sources publish for the pair. */
function Stated({ line: { against } }: { line: Line }) {
  if (!against) return null
  const { contrast, ratio, margin, difference } = against
  const p = contrast.published.find((stated) => stated.p)?.p
  return (
    <p className="safety-say">
      {isEstimable(ratio) ? (
        <>
          {ratio.published ? 'Published: ' : 'From the counts: '}
          <Figure source={contrast.key} calculated={!ratio.published}>
            {ratio.measure} {ratio.text}
          </Figure>
          {p && `, ${pWords(p)}`}.{' '}
        </>
      ) : (
        `Ratio not estimable: ${ratio.notEstimable}. `
      )}
      {margin &&
        `Non-inferiority needed the whole interval below ${margin.text}: ${margin.shown ? 'shown' : 'not shown'}. `}
      {!isEstimable(difference) && `Difference not estimable: ${difference.notEstimable}.`}
    </p>
  )
}
