import { isEstimable } from '@/stats/effect'
import { Figure } from '@/views/Figure'
import type { ForestRow, Values } from './rows'
import { apartWords, publishedWords, spoken, textOf, type Sides } from './words'

type Props = {
  readonly row: ForestRow
  /** Which of the two is drawn: its figure is the one a reader tabs to. */
  readonly values: Values
  readonly sides: Sides
  readonly tab: 0 | -1
}

/** The effect as the arms give it. */
export function RecomputedEffect({ row, values, sides, tab }: Props) {
  const [estimate = '', bounds] = textOf(row, 'recomputed').split(/ (?=\()/)
  const drawn = values === 'recomputed'
  const there = isEstimable(row.recomputed)
  return (
    <span data-main={drawn || undefined}>
      <Figure
        source={row.key}
        calculated={there}
        tabIndex={tab}
        {...(drawn && { label: spoken(row, values, sides) })}
      >
        {there ? <b>{estimate}</b> : <span className="not-there">{estimate}</span>}{' '}
        {bounds && <i>{bounds}</i>}
      </Figure>
    </span>
  )
}

/** The effect as published, and whether the recomputed one differs. */
export function PublishedEffect({ row, values, sides, tab }: Props) {
  const text = publishedWords(row)
  const [estimate = '', bounds] = (text ?? 'not reported').split(/ (?=\()/)
  const drawn = values === 'published'
  return (
    <span data-main={drawn || undefined}>
      {row.apart && !row.apart.same && (
        <span className="forest-apart" title={apartWords(row) ?? undefined}>
          ≠<span className="visually-hidden"> {apartWords(row)} </span>
        </span>
      )}
      <Figure source={row.key} tabIndex={tab} {...(drawn && { label: spoken(row, values, sides) })}>
        {text && isEstimable(row.published) ? (
          <b>{estimate}</b>
        ) : (
          <span className="not-there">{estimate}</span>
        )}{' '}
        {bounds && <i>{bounds}</i>}
      </Figure>
    </span>
  )
}

/** On a narrow screen: the drawn effect alone, its interval below it. */
export function DrawnEffect({
  row,
  values,
  sides,
  tab,
  reason,
}: Props & { readonly reason: string }) {
  const [estimate = '', bounds] = textOf(row, values).split(/ (?=\()/)
  return (
    <span data-main>
      <Figure
        source={row.key}
        calculated={values === 'recomputed' && !reason}
        tabIndex={tab}
        label={spoken(row, values, sides)}
      >
        {reason ? <span className="not-there">{reason}</span> : <b>{estimate}</b>}
        {!reason && ' '}
        {!reason && bounds && <small>{bounds}</small>}
      </Figure>
    </span>
  )
}
