import type { Changelog } from '@/trial/vocabulary'

type Props = { changelog: Changelog; release: string }

/** What changed in the data, the newest first; the newest is what is open here. */
export function ChangesSection({ changelog, release }: Props) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What changed</h2>
      {changelog.map(({ date, changes }, i) => (
        <article key={date} className="data-change">
          <h3>
            <time dateTime={date}>{inWords(date)}</time>
            {i === 0 && <span className="number">, release {release}</span>}
          </h3>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

/** "25 November 2026". */
const inWords = (date: string) =>
  new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
