import { armNames, doseNames } from '@/evidence/armNames'
import { countText } from '@/evidence/countText'
import { heldApart } from '@/evidence/heldApart'
import { intervalText, pWords } from '@/evidence/valueWords'
import { capital, decimals, grouped } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { ArmMark } from '@/ui/ArmMark'
import { Choice } from '@/ui/Choice'
import { Icon } from '@/ui/Icon'
import { IconArray } from '@/ui/IconArray'
import { IconSign } from '@/ui/IconSign'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Figure } from '@/views/Figure'
import { meaningOf } from '@/views/meaningOf'
import { absolutes, leadLine, whenWords, type Absolute } from './absolute'
import { AlsoPublished } from './AlsoPublished'
import type { Line } from './lines'
import type { EventRow } from './rows'
import { differenceWords, neededWords, saidNames } from './words'

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

/** "25.5", "7.7", "716": tenths below a hundred. */
const exactly = (x: number) => grouped(decimals(x >= 99.95 ? 0 : 1)(x))

type WayProps = { way: Absolute; row: EventRow; evidence: Evidence; line: Line }

function InThousand({ way, row, evidence, line }: WayProps) {
  const { treated, control, difference, unit } = way
  const nameOf = saidNames(row.panel.trial, evidence)
  const short = doseNames(row.panel.trial, evidence.agents)
  const apart = treated.per1000 - control.per1000
  const counts = {
    either: Math.round(Math.min(treated.per1000, control.per1000)),
    extra: Math.round(Math.max(0, apart)),
    fewer: Math.round(Math.max(0, -apart)),
  }
  const fits = isEstimable(difference) && counts.either + counts.extra + counts.fewer <= 1000
  const who = unit === 'people' ? 'patients' : 'patient-years'
  const treatedName = nameOf(treated.row.arm)
  const sides = new Set([treated, control].map((side) => side.row.key))
  const key = line.against?.contrast.key ?? line.row.key
  return (
    <>
      <p>
        {unit === 'people'
          ? `Of 1,000 patients like these, ${whenWords(row.panel.outcome)}`
          : 'In 1,000 patient-years: as many patients treated for one year'}
      </p>
      <p className="safety-big">
        {[control, treated].map(({ row: arm, per1000, calculated }, i) => (
          <span key={arm.key}>
            {i > 0 && <Icon name="right" />}
            <span>
              <Figure source={arm.key} calculated={calculated}>
                {exactly(per1000)}
              </Figure>
              <small>{capital(short(arm.arm))}</small>
            </span>
          </span>
        ))}
      </p>
      {fits && (
        <>
          <IconArray
            total={1000}
            more="bad"
            {...counts}
            label={`Of 1,000 ${who}, ${counts.either} with the event on either arm, ${counts.extra || counts.fewer} ${counts.fewer ? 'fewer' : 'more'} on ${treatedName}`}
          />
          <ul className="safety-legend">
            <li>
              <IconSign kind="either" /> {grouped(counts.either)} with either
            </li>
            {counts.extra > 0 && (
              <li>
                <IconSign kind="extra" more="bad" /> {grouped(counts.extra)} more with{' '}
                {short(treated.row.arm)}
              </li>
            )}
            {counts.fewer > 0 && (
              <li>
                <IconSign kind="fewer" more="bad" /> {grouped(counts.fewer)} fewer with{' '}
                {short(treated.row.arm)}
              </li>
            )}
            <li>
              <IconSign kind="neither" />{' '}
              {grouped(1000 - counts.either - counts.extra - counts.fewer)} with neither
            </li>
          </ul>
        </>
      )}
      <p className="safety-say">
        {isEstimable(difference) ? (
          <>
            Per 1,000 {who}:{' '}
            <Figure source={key} calculated>
              {differenceWords(difference).size}
            </Figure>{' '}
            ({differenceWords(difference).span})
          </>
        ) : (
          <>Difference not estimable: {difference.notEstimable}</>
        )}
        . {fits && 'Places are rounded to whole ones.'}
        {isEstimable(difference) && neededWords(difference) && (
          <>
            {' '}
            {neededWords(difference)} <span className="calc">calc</span>
          </>
        )}
        {isEstimable(difference) &&
          difference.derived &&
          ` ${derivedWords(row.lines.filter(({ row: { key: of } }) => sides.has(of)))}`}
      </p>
    </>
  )
}

/** What ≈ stands for in the counts behind a difference. */
function derivedWords(lines: readonly Line[]): string {
  const counts = lines.flatMap(({ count }) => (isEstimable(count) ? [count] : []))
  const derived = counts.some((count) => count.derived)
  const standIn = counts.some((count) => count.standIn)
  if (!standIn) return 'Counts are derived from percentages (≈).'
  return derived
    ? 'Counts are derived from percentages, and the number randomised stands in for the number analysed (≈).'
    : 'The number randomised stands in for the number analysed (≈).'
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
