import { useEffect } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { methodGroups, never, type MethodGroup } from '@/evidence/methods'
import { grouped, plural } from '@/evidence/words'
import { DerivedCounts } from './DerivedCounts'
import { MethodArticle } from './MethodArticle'
import { agreements, valuesCompared } from './agreements'
import './methods.css'

/** What is calculated, by which formula and source, what it is not for, and how it agrees with R. */
export function MethodsPage({ catalogue }: { catalogue: Catalogue }) {
  useEffect(() => {
    const named = document.getElementById(location.hash.slice(1))
    named?.closest('details')?.setAttribute('open', '')
    named?.scrollIntoView()
  }, [])
  return (
    <main id="main" className="page methods-page">
      <h1>Methods</h1>
      <div className="methods-columns">
        <Contents />
        <div>
          <div className="methods-lead">
            <p>
              Every figure that a source does not state is calculated here, in the browser, by the
              methods below. Each is written for this project from the papers and textbooks it
              names, and held against R: <b className="number">{grouped(valuesCompared)}</b> values
              of metafor, meta, netmeta and other packages.
            </p>
            <p>
              The deviation of a value is its difference from R over its size; one no larger than
              its absolute tolerance (10<sup>−14</sup> to 10<sup>−6</sup>, by kind of value) counts
              as 0. These numbers are written by the check itself: <code>npm run check:oracle</code>{' '}
              repeats it.
            </p>
          </div>
          {methodGroups.map((group) => (
            <GroupSection key={group.id} group={group} />
          ))}
          <DerivedCounts catalogue={catalogue} />
          <section aria-labelledby="never">
            <h2 id="never">What is never calculated</h2>
            <ul className="methods-never">
              {never.map(({ what, why }) => (
                <li key={what}>
                  <b>{what}</b>: {why}.
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </main>
  )
}

const checkOnly = ({ methods }: MethodGroup) => methods.filter(({ use }) => use === 'check')
const usedOnPages = ({ methods }: MethodGroup) => methods.filter(({ use }) => use !== 'check')

function Contents() {
  return (
    <nav aria-label="On this page">
      <ul>
        {methodGroups.map((group) => (
          <li key={group.id}>
            <a href={`#${group.id}`}>{group.name}</a>
            <ul>
              {usedOnPages(group).map(({ id, name }) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>
          <a href="#derived">How a count is derived</a>
        </li>
        <li>
          <a href="#never">What is never calculated</a>
        </li>
      </ul>
    </nav>
  )
}

function GroupSection({ group }: { group: MethodGroup }) {
  const others = checkOnly(group)
  return (
    <section aria-labelledby={group.id}>
      <h2 id={group.id}>{group.name}</h2>
      {usedOnPages(group).map((method) => (
        <MethodArticle key={method.id} method={method} agreement={agreements[method.id]} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            {plural(others.length, 'more method')}, held against R and used on no page:{' '}
            {others.map(({ name }) => name).join('; ')}
          </summary>
          {others.map((method) => (
            <MethodArticle key={method.id} method={method} agreement={agreements[method.id]} />
          ))}
        </details>
      )}
    </section>
  )
}
