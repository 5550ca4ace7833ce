import { effectText, measures } from '@/evidence/measures'
import type { Network } from '@/evidence/network'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { pText } from '@/evidence/valueWords'
import { midSentence } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { GateSign } from '@/ui/GateSign'
import { useStops } from '@/ui/useStops'
import { splitRows } from './rows'
import { inconsistencyWords, percent, shapeWords } from './words'

type Props = { readonly network: Network; readonly solved: SolvedNetwork }

/** Direct against indirect evidence, or why the two cannot be set against each other. */
export function Inconsistency({ network, solved }: Props) {
  const ask = useExplorer((s) => s.ask)
  const rows = splitRows(network, solved)
  const { at, onFocus, onKeyDown } = useStops(rows.map(({ key }) => key))
  const shape = shapeWords(network, solved.designs)
  const { measure } = network
  const { short, ratio } = measures[measure]
  return (
    <section className="network-part" aria-labelledby="network-direct">
      <h3 id="network-direct">Direct and indirect evidence</h3>
      <p>{shape || inconsistencyWords(rows, solved.designs)}</p>
      {!shape && rows.length > 0 && (
        // Keys pressed inside arrive here; the rows' own buttons are the controls.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="network-scroll" onFocus={onFocus} onKeyDown={onKeyDown}>
          <table className="network-table" aria-label="Direct and indirect evidence">
            <thead>
              <tr>
                <th scope="col">Comparison</th>
                <th scope="col" className="right">
                  Trials
                </th>
                <th scope="col" className="right">
                  Direct {short}
                </th>
                <th scope="col" className="right">
                  Indirect {short}
                </th>
                <th scope="col" className="right">
                  Direct share
                </th>
                <th scope="col" className="right">
                  {ratio ? 'Direct ÷ indirect' : 'Direct − indirect'}
                </th>
                <th scope="col" className="right">
                  P
                </th>
                <th scope="col">Agreement</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key} data-row={row.key}>
                  <th scope="row">
                    <button
                      type="button"
                      className="figure"
                      tabIndex={at === row.key ? 0 : -1}
                      onClick={() => ask({ open: row.key })}
                    >
                      {row.treatment.name} against {midSentence(row.versus.name)}
                    </button>
                  </th>
                  <td className="right">{row.trials}</td>
                  <td className="right">{effectText(measure, row.direct)}</td>
                  <td className="right">{effectText(measure, row.indirect)}</td>
                  <td className="right">{percent(row.share)}</td>
                  <td className="right">{effectText(measure, row.difference)}</td>
                  <td className="right">{pText(row.p)}</td>
                  <td>
                    {row.p < 0.05 ? (
                      <b className="network-flag">
                        <GateSign tone="amber" /> they differ
                      </b>
                    ) : (
                      'no difference shown'
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
