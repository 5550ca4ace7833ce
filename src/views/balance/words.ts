import { numberNeededWords } from '@/evidence/numberNeededWords'
import { differencePer, intervalPer, spanPer, type Per } from '@/evidence/perPeople'
import { grouped, listed, midSentence, plural } from '@/evidence/words'
import { isEstimable, type Interval } from '@/stats/effect'
import { moreIsGood, type BalanceRow, type Section, type SectionId } from './rows'

export const sectionWords = {
  benefit: { title: 'Benefits', left: 'worse', right: 'better' },
  prevented: { title: 'Disease events to prevent', left: 'better', right: 'worse' },
  harm: { title: 'Harms', left: 'better', right: 'worse' },
} as const satisfies Record<SectionId, { title: string; left: string; right: string }>

/** "by week 24", "during median follow-up 4.0 years". */
export const byTime = (time: string) => `${/follow-up|exposure/.test(time) ? 'over' : 'at'} ${time}`

/** What an interval lets one say. */
export type Leaning = 'better' | 'worse' | 'no clear difference' | 'interval not estimable'

export function leaning({ section, difference: { interval } }: BalanceRow): Leaning {
  if (!isEstimable(interval)) return 'interval not estimable'
  if (interval.low <= 0 && interval.high >= 0) return 'no clear difference'
  return interval.low > 0 === moreIsGood(section) ? 'better' : 'worse'
}

/** "+14" and "0.8 to 26.6", of so many people. */
export function differenceWords({ difference }: BalanceRow, per: Per) {
  const { interval, estimate, digits } = difference
  return {
    text: differencePer(estimate, per, digits),
    interval: isEstimable(interval)
      ? intervalPer(interval, per)
      : `interval not estimable: ${interval.notEstimable}`,
  }
}

export function neededWords(section: SectionId, interval: Interval) {
  return numberNeededWords(interval, moreIsGood(section) ? 'benefit' : 'harm')
}

/** "14 more", "3 fewer", "as many". */
export function moreWords(text: string): string {
  const size = text.replace(/^[+−]/, '')
  return text.startsWith('+') ? `${size} more` : text.startsWith('−') ? `${size} fewer` : 'as many'
}

export type Names = { readonly treated: string; readonly control: string }

/** The picture in sentences: what is clearly better, clearly worse, and what is neither. */
export function describe(
  sections: readonly Section[],
  { treated, control }: Names,
  per: Per,
  at: string,
): string {
  const rows = sections.flatMap((section) => section.rows)
  const which = (wanted: Leaning) => rows.filter((row) => leaning(row) === wanted)
  const said = (row: BalanceRow) => {
    const { interval } = row.difference
    const span = isEstimable(interval) ? ` (95% interval ${spanPer(interval, per)})` : ''
    return `${midSentence(row.name)}, ${moreWords(differenceWords(row, per).text)}${span}`
  }
  const [better, worse] = [which('better'), which('worse')]
  const [unclear, unknown] = [which('no clear difference'), which('interval not estimable')]
  return [
    `Of ${grouped(per)} people with ${treated} rather than ${control}, ${byTime(at)}:`,
    better.length ? `clearly better: ${better.map(said).join('; ')}.` : 'nothing clearly better.',
    worse.length
      ? `Clearly worse: ${worse.map(said).join('; ')}.`
      : sections.some(({ id }) => id === 'harm')
        ? 'Nothing clearly worse, which is not proof of no harm.'
        : 'Harms: not reported here.',
    unclear.length
      ? `No clear difference: ${listed(unclear.map(({ name }) => midSentence(name)))}.`
      : '',
    unknown.length ? `Without an interval, so not known: ${unknown.map(said).join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What has to be known before the picture is read. */
export function cautions(sections: readonly Section[]): readonly string[] {
  const [first] = sections.flatMap(({ rows }) => rows)
  if (!first) return []
  const { allocation, structure } = first.panel.trial.design
  const marked = sections.flatMap(({ rows }) => rows.filter(({ others }) => others)).length
  const has = (harm: boolean) => sections.some(({ id }) => (id === 'harm') === harm)
  return [
    ...(allocation === 'randomised'
      ? []
      : ['The groups were not randomised: they may differ in more than the treatment.']),
    ...(structure === 'withdrawal'
      ? ['A withdrawal trial: all had taken the drug before, and some then stopped it.']
      : []),
    ...(structure === 'pooled' ? ['Several trials, pooled by their authors.'] : []),
    ...(marked
      ? [`${plural(marked, 'row is', 'rows are')} of another set of patients, as marked.`]
      : []),
    ...(has(true) ? [] : ['No harm is reported as a share of people at this time: one side only.']),
    ...(has(false)
      ? []
      : ['No benefit is reported as a share of people at this time: one side only.']),
  ]
}
