import { groupsBy } from '@/evidence/groupsBy'
import type { Evidence } from '@/trial/evidence'
import { TrialLink } from '@/views/TrialLink'
import { CellLines } from './CellLines'
import { FactHead } from './FactHead'
import type { DesignColumn, DesignRow, DesignSection } from './rows'

type Props = {
  readonly columns: readonly DesignColumn[]
  readonly sections: readonly DesignSection[]
  readonly evidence: Evidence
}

/** On a narrow screen a card for each fact: each value once, with the trials that have it. */
export function DesignCards({ columns, sections }: Props) {
  return sections.map(({ label, rows }) => (
    <section key={label} className="design-cards">
      <h3>{label}</h3>
      {rows.map((row) => (
        <article key={row.id}>
          <h4>
            <FactHead row={row} />
          </h4>
          <dl>
            {together(row, columns).map(([{ cell, trial }, ...others]) => (
              <div key={trial.id} data-apart={cell.apart ? row.level : undefined}>
                <dt>
                  {[trial, ...others.map((other) => other.trial)].map(({ id, name }) => (
                    <TrialLink key={id} id={id}>
                      {name}
                    </TrialLink>
                  ))}
                </dt>
                <dd>
                  <CellLines cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </section>
  ))
}

/** Trials whose cells say the same; a cell that opens a figure stands alone. */
function together({ cells }: DesignRow, columns: readonly DesignColumn[]) {
  const each = columns.flatMap(({ trial }, i) => {
    const cell = cells[i]
    return cell ? [{ trial, cell }] : []
  })
  const said = groupsBy(each, ({ cell, trial }) =>
    cell.lines.some(({ source }) => source)
      ? trial.id
      : `${cell.apart} ${cell.lines.map(({ text, of }) => `${text} ${of ?? ''}`).join('|')}`,
  )
  return [...said.values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  )
}
