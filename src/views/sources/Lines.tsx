import { Fragment } from 'react'
import type { Line } from './arithmetic'

/** Figures by name; under each the arithmetic, where there is any. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="lines">
      {lines.map(({ name, text, how }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd className="number">{text}</dd>
          {how && <dd className="how">{how}</dd>}
        </Fragment>
      ))}
    </dl>
  )
}
