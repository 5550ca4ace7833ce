import { yearOf } from '@/evidence/panels'
import type { Evidence } from '@/trial/evidence'
import { TrialLink } from '@/views/TrialLink'
import { CellLines } from './CellLines'
import { FactHead } from './FactHead'
import type { DesignColumn, DesignSection } from './rows'

type Props = {
  readonly columns: readonly DesignColumn[]
  readonly sections: readonly DesignSection[]
  readonly evidence: Evidence
}

/** Trials as columns, facts as rows. Both heads stay in sight while the frame scrolls. */
export function DesignTable({ columns, sections, evidence }: Props) {
  return (
    // A frame that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="design-frame" tabIndex={0} role="region" aria-label="Designs, trial by trial">
      <table>
        <thead>
          <tr>
            <th scope="col" className="design-corner">
              Fact
            </th>
            {columns.map(({ trial }) => (
              <th key={trial.id} scope="col">
                <TrialLink id={trial.id}>{trial.name}</TrialLink>
                <span>
                  {evidence.diseases[trial.disease]?.short ?? trial.disease},{' '}
                  {yearOf(trial) ?? 'year not stated'}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ label, rows }) => (
          <tbody key={label}>
            <tr className="design-part">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{label}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <FactHead row={row} />
                </th>
                {row.cells.map((cell, i) => (
                  <td key={columns[i]?.trial.id} data-apart={cell.apart ? row.level : undefined}>
                    <CellLines cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
