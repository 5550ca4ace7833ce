import type { Catalogue } from '@/evidence/catalogue'
import { pWords } from '@/evidence/valueWords'
import { minus, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { useExplorer } from '@/state/explorer'
import { Figure } from '@/views/Figure'
import { analysisWords, otherOutcomes } from './detail'
import { againstIn, endpointWords, valueIn, type TableRow } from './rows'
import './RowDetail.css'

type Props = { readonly row: TableRow; readonly catalogue: Catalogue }

/** What stands behind a row: its sources, its analysis, and what else happened in the same arm. */
export function RowDetail({ row, catalogue }: Props) {
  const ask = useExplorer((s) => s.ask)
  const { trial, outcome } = row.panel
  return (
    <div className="row-detail">
      <SourcesSay row={row} />
      <div>
        <p className="detail-title">How it was analysed</p>
        {analysisWords(row).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {outcome.note && <p className="quiet">{outcome.note}</p>}
      </div>
      <div>
        <p className="detail-title">Same arm, other outcomes</p>
        <OtherOutcomes row={row} catalogue={catalogue} />
        <p className="detail-actions">
          <button type="button" className="button small" onClick={() => ask({ trial: trial.id })}>
            Open trial page
          </button>
          <button type="button" className="button small" onClick={() => ask({ source: row.key })}>
            Sources and arithmetic
          </button>
        </p>
      </div>
    </div>
  )
}

const firstSources = 3

function SourcesSay({ row }: { row: TableRow }) {
  const { trial, outcome } = row.panel
  const sources = outcome.sources.flatMap((position) => trial.sources[position] ?? [])
  const value = valueIn(row)
  const stated = againstIn(row).comparison?.p
  const more = sources.length - firstSources
  return (
    <div>
      <p className="detail-title">What the sources say</p>
      <p>
        {isEstimable(value) ? (
          <b>{minus(value.text)}</b>
        ) : (
          <span className="not-there">{value.notEstimable}</span>
        )}
        {stated && `, ${pWords(stated)} against its control`}
      </p>
      <ul>
        {sources.slice(0, firstSources).map((source) => (
          <li key={source.title + source.where} className="said-by">
            <span>{source.title}</span>
            <small> {source.where}</small>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">and {more} more, in “Sources and arithmetic”</p>}
    </div>
  )
}

function OtherOutcomes({ row, catalogue }: Props) {
  const others = otherOutcomes(row, catalogue.panels)
  if (!others.length) return <p className="quiet">Nothing else is reported for this arm.</p>
  return (
    <ul>
      {others.map(({ panel, key, value, versus }) => (
        <li key={key} className="other-outcome">
          <span>
            {endpointWords(panel)}
            <small> {timeWords(panel.outcome)}</small>
          </span>
          <span>
            <Figure source={key} calculated={value.calculated}>
              {minus(value.text)}
            </Figure>
            {versus !== null && <small> vs {versus}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
