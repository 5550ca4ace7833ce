import { perThousand, type AbsoluteDifference } from '@/evidence/absoluteDifference'
import { armInSentence, withArticle } from '@/evidence/armInSentence'
import { armNames } from '@/evidence/armNames'
import { countFigures } from '@/evidence/countText'
import { groupsBy } from '@/evidence/groupsBy'
import { heldApart } from '@/evidence/heldApart'
import { controlWords, studiedAgents } from '@/evidence/trialWords'
import { grouped, listed, midSentence } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { numberNeeded } from '@/stats/numberNeeded'
import type { Evidence } from '@/trial/evidence'
import type { Arm, Trial } from '@/trial/schema'
import { type SentencePart } from '@/views/Sentence'
import { absolutes, leadLine, ofThousand, whenWords, type Side } from './absolute'
import { marginOf, type Line } from './lines'
import { isPrimary, largest, type EventGroup, type EventRow } from './rows'

/** "tofacitinib against a TNF inhibitor". */
export function trialTitle(trial: Trial, { agents }: Evidence): string {
  const studied = studiedAgents(trial, agents).map(({ name }) => midSentence(name))
  const control = controlWords(trial, agents)
  const against =
    control === 'no control group'
      ? ', no control group'
      : ` against ${listed(control.split(', ').map(withArticle))}`
  return `${listed(studied)}${against}`
}

/** How a sentence calls the arms of a trial. */
export function saidNames(trial: Trial, { agents }: Evidence): (arm: Arm) => string {
  const nameOf = armNames(trial, agents)
  return (arm) => armInSentence(arm, nameOf(arm), agents)
}

/** What a trial's harms come to, absolute first. */
export function describe(
  trial: Trial,
  groups: readonly EventGroup[],
  evidence: Evidence,
): readonly (readonly SentencePart[])[] {
  const nameOf = saidNames(trial, evidence)
  const rows = groups.flatMap((group) => group.rows)
  const primary = rows.filter(isPrimary)
  const top = rows
    .filter((row) => !primary.includes(row) && largest(row) > -Infinity)
    .toSorted((a, b) => inPeople(b) - inPeople(a))[0]
  const told = primary.length ? primary.slice(0, 3) : top ? [top] : []
  const margins = marginWords(rows, nameOf)
  const sentences = told.map((row) => absoluteSentence(row, nameOf))
  const beside =
    primary.length && top && inPeople(top) > 0
      ? [['Largest other difference: ', ...continued(absoluteSentence(top, nameOf))]]
      : []
  return [
    ...sentences,
    ...(margins.length ? [margins] : []),
    ...beside,
    ...missingWords(
      rows.filter((row) => !told.includes(row)),
      rows,
    ),
  ]
}

/** A sentence after a colon. */
const continued = ([first, ...rest]: readonly SentencePart[]): readonly SentencePart[] => [
  ...(typeof first === 'string' ? [midSentence(first)] : first ? [first] : []),
  ...rest,
]

/** Of people where that is known: rates of common events would outdo every share. */
function inPeople({ lines }: EventRow): number {
  const found = lines.flatMap(({ against }) =>
    against && isEstimable(against.difference) && against.difference.unit === 'people'
      ? [against.difference.estimate]
      : [],
  )
  return found.length ? Math.max(...found) : -Infinity
}

/** "Of 1,000 patients 34 on … and 25 on … had … over a median of 4.0 years: 8 more (…)." */
export function absoluteSentence(
  row: EventRow,
  nameOf: (arm: Arm) => string,
): readonly SentencePart[] {
  const line = leadLine(row)
  const ways = line ? absolutes(row, line) : []
  const way = ways.find(({ unit }) => unit === 'people') ?? ways[0]
  if (!line || !way) return ratioSentence(row, line)
  const { treated, control, unit } = way
  const when = whenWords(row.panel.outcome)
  const event = `the outcome “${midSentence(row.panel.endpoint.label)}”`
  const [one, other] = [treated, control].map(({ row: { arm } }) => nameOf(arm))
  const side = ({ row: arm, per1000, stated }: Side): SentencePart => ({
    text: ofThousand(per1000),
    source: arm.key,
    calculated: !stated,
  })
  const people = unit === 'people'
  const nobody = people && [treated, control].every((arm) => arm.calculated && arm.per1000 === 0)
  const risks: readonly SentencePart[] = nobody
    ? [`Nobody on ${one} or ${other} had ${event} ${when}: `]
    : [
        people ? 'Of 1,000 patients about ' : 'In 1,000 patient-years there were about ',
        side(treated),
        ` ${people ? '' : 'events '}on ${one} and `,
        side(control),
        ` on ${other}${people ? ' had' : ' of'} ${event} ${when}: `,
      ]
  const key = line.against?.contrast.key ?? line.row.key
  return [
    ...risks,
    ...(isEstimable(way.difference)
      ? [
          { text: differenceWords(way.difference).size, source: key, calculated: true },
          ` (${differenceWords(way.difference).span}).`,
        ]
      : [`difference not estimable, ${way.difference.notEstimable}.`]),
  ]
}

/** Where the risks of two arms are not known, the ratio alone. */
function ratioSentence({ name }: EventRow, line: Line | undefined): readonly SentencePart[] {
  const against = line?.against
  if (!against || !isEstimable(against.ratio)) {
    const apart = against && heldApart(against.contrast.arm, against.contrast.versus)
    return [`${name}: ${apart?.notEstimable ?? 'no risks of two arms are reported'}.`]
  }
  const { measure, text, published } = against.ratio
  return [
    `${name}: `,
    { text: `${measure} ${text}`, source: against.contrast.key, calculated: !published },
    '; the risks behind it are not reported.',
  ]
}

/** "8 more", and "95% interval 3 fewer to 18 more". */
export function differenceWords(difference: AbsoluteDifference) {
  const { text, interval } = perThousand(difference)
  const direction = (figure: string) => (figure.startsWith('−') ? 'fewer' : 'more')
  const bare = (figure: string) => figure.replace(/^[+−]/, '')
  const size = Number(bare(text)) === 0 ? 'no difference' : `${bare(text)} ${direction(text)}`
  if (!isEstimable(difference.interval)) return { size, span: 'interval not estimable' }
  const [low = '', high = ''] = interval.split(' to ')
  const span =
    direction(low) === direction(high) || Number(bare(low)) === 0
      ? direction(high) === 'more'
        ? `${bare(low)} to ${bare(high)} more`
        : `${bare(high)} to ${bare(low)} fewer`
      : `${bare(low)} fewer to ${bare(high)} more`
  return { size, span: `95% interval ${span}` }
}

/** "One more event for every 275 patient-years (95% interval 149 to 3,344)." */
export function neededWords({ unit, interval }: AbsoluteDifference): string {
  const found = isEstimable(interval) ? numberNeeded(interval) : interval
  // A difference that rounds to none has no number that could be said.
  if (!isEstimable(found) || !(found.number < 10_000)) return ''
  const { number, events, throughInfinity } = found
  const who = unit === 'people' ? 'patients' : 'patient-years'
  const figure = (x: number) => (Number.isFinite(x) ? grouped(Math.round(Math.abs(x))) : 'infinity')
  const [least, most] = [found.low, found.high].toSorted((a, b) => Math.abs(a) - Math.abs(b))
  const span = throughInfinity
    ? `one more for every ${figure(found.high)}, through no difference, to one fewer for every ${figure(found.low)}`
    : `${figure(least ?? 0)} to ${figure(most ?? 0)}`
  return `One event ${events} for every ${figure(number)} ${who} (95% interval ${span}).`
}

/** What non-inferiority needed, whether it was shown, and what the intervals say of 1. */
function marginWords(
  rows: readonly EventRow[],
  nameOf: (arm: Arm) => string,
): readonly SentencePart[] {
  const tested = rows.flatMap((row) =>
    row.panel.contrasts.flatMap((contrast) => {
      const margin = marginOf(contrast)
      return margin ? [{ row, margin, contrast }] : []
    }),
  )
  const [first] = tested
  if (!first) return []
  const said = tested.map(({ row, margin, contrast }): readonly SentencePart[] => [
    `${margin.shown ? 'shown' : 'not shown'} for ${midSentence(row.name)}, `,
    {
      text: `${margin.ratio.measure} ${margin.ratio.text}`,
      source: contrast.key,
      calculated: false,
    },
    margin.ratio.interval && (margin.ratio.interval.low > 0 || margin.ratio.interval.high < 0)
      ? ', whose interval also excludes 1'
      : ', whose interval includes 1',
  ])
  return [
    `Non-inferiority of ${nameOf(first.contrast.arm.arm)} to ${nameOf(first.contrast.versus.arm)} needed the whole interval below ${first.margin.text}: `,
    ...said.flatMap((part, i) => (i ? [i === said.length - 1 ? ', and ' : '; ', ...part] : part)),
    '.',
  ]
}

/** For which events no difference could be worked out, and why: a sentence for each reason. */
function missingWords(
  rows: readonly EventRow[],
  all: readonly EventRow[],
): readonly (readonly SentencePart[])[] {
  const missing = rows.filter((row) => largest(row) === -Infinity)
  // An event that is told of another period or of other patients goes by its full name.
  const called = ({ name, panel }: EventRow) =>
    midSentence(all.filter((row) => row.name === name).length > 1 ? panel.outcome.label : name)
  return [...groupsBy(missing, reasonOf)].map(([why, own]) => {
    const names = [...new Set(own.map(called))]
    const few = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
    return [`No difference is estimable for ${listed(few)}: ${why}.`]
  })
}

function reasonOf({ lines, panel }: EventRow): string {
  const reasons = lines.flatMap(({ against }) =>
    against && !isEstimable(against.difference) ? [against.difference.notEstimable] : [],
  )
  const moved = panel.arms.some(({ arm, result }) => arm.switched && result)
  const alone = moved ? 'the placebo group had moved to the drug' : 'no other arm to set it against'
  return [...new Set(reasons)].slice(0, 2).join('; ') || alone
}

/** "122 of 2,911", "≈10 of 104", "14, number of patients not reported". */
export function countWords(line: EventRow['lines'][number]): string {
  const { count, row } = line
  const { n: analysed, events: had, personYears } = row.result ?? {}
  if (analysed === undefined && had !== undefined && personYears)
    return `${grouped(had)}/${grouped(personYears)} PY`
  if (isEstimable(count)) {
    const { events, n } = countFigures(count)
    return `${events}/${n}`
  }
  const { events, n } = row.result ?? {}
  if (events !== undefined) return `${grouped(events)}/n.r.`
  return n === undefined ? 'n.r.' : `n.r./${grouped(n)}`
}
