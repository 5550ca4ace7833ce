import { doseNames } from '@/evidence/armNames'
import { capital, decimals, grouped } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Arm } from '@/trial/schema'
import { Icon } from '@/ui/Icon'
import { IconArray } from '@/ui/IconArray'
import { IconSign } from '@/ui/IconSign'
import { Figure } from '@/views/Figure'
import { whenWords, type Absolute } from './absolute'
import type { Line } from './lines'
import type { EventRow } from './rows'
import { differenceWords, neededWords, saidNames } from './words'

/** "25.5", "7.7", "716": tenths below a hundred. */
const exactly = (x: number) => grouped(decimals(x >= 99.95 ? 0 : 1)(x))

type Props = { way: Absolute; row: EventRow; evidence: Evidence; line: Line }

/** Of a thousand, how many with either arm, drawn as places and said as a difference. */
export function InThousand({ way, row, evidence, line }: Props) {
  const { treated, control, difference, unit } = way
  const nameOf = saidNames(row.panel.trial, evidence)
  const doseOf = doseNames(row.panel.trial, evidence.agents)
  const short = (arm: Arm) => (arm.pools ? nameOf(arm) : doseOf(arm))
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
