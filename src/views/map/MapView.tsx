import { useDeferredValue, useMemo } from 'react'
import { midSentence, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { Choice } from '@/ui/Choice'
import type { ViewProps } from '@/views/ViewProps'
import { ChosenPlace } from './ChosenPlace'
import { legend } from './heat'
import { MapTable, Missed, type Place } from './MapTable'
import { evidenceMap, type Cell, type EvidenceMap } from './rows'
import './map.css'

/** What was studied in which disease, gaps included. A cell filters everything. */
export function MapView({ catalogue, answer: { filters } }: ViewProps) {
  const across = useExplorer((s) => s.across)
  const counting = useExplorer((s) => s.counting)
  const search = useDeferredValue(useExplorer((s) => s.q))
  const ask = useExplorer((s) => s.ask)
  const map = useMemo(
    () => evidenceMap(catalogue, filters, search, across),
    [catalogue, filters, search, across],
  )
  const chosen: Place = {
    row: onlyOne(filters[across]),
    disease: onlyOne(filters['disease']),
  }
  const choose = ({ row, disease }: Place) => {
    const again = row === chosen.row && disease === chosen.disease
    const kept = { ...useExplorer.getState().filters }
    const set = (value: string) => (value && !again ? [value] : [])
    ask({ filters: { ...kept, disease: set(disease), [across]: set(row) }, open: '' })
  }
  const place = placeOf(map, chosen)
  return (
    <section aria-label="Map of evidence">
      <div className="map-controls">
        <Choice
          label="Count"
          labelled
          options={[
            { id: 'trials', label: 'Trials' },
            { id: 'patients', label: 'Patients' },
          ]}
          value={counting}
          onChange={(value) => ask({ counting: value })}
        />
        <Choice
          label="by"
          labelled
          options={[
            { id: 'agent', label: 'Agent' },
            { id: 'family', label: 'Endpoint family' },
          ]}
          value={across}
          onChange={(value) => ask({ across: value })}
        />
        <ul className="map-legend">
          {legend[counting].map((words, i) => (
            <li key={words}>
              <span className="map-swatch" data-heat={i + 1} /> {words}
            </li>
          ))}
          <li>
            <span className="map-swatch" data-heat="outline" /> no randomised trial
          </li>
          {counting === 'trials' && (
            <li>
              <Missed /> a primary endpoint missed or mixed
            </li>
          )}
          <li>
            <span className="map-none" /> none found
          </li>
        </ul>
      </div>
      <p className="map-words">{mapWords(map)}</p>
      <MapTable map={map} across={across} counting={counting} chosen={chosen} onChoose={choose} />
      {place ? (
        <ChosenPlace title={place.title} cell={place.cell} onClose={() => choose(chosen)} />
      ) : (
        <p className="map-hint">
          Press a cell, or the name of a row or column, to see its trials and filter by it.
        </p>
      )}
      <p className="caption">
        A dot says that no trial was found for this collection, not that none exists. Patients are
        calculated: the randomised numbers added up, or those in the arms where nobody was
        randomised. Trials that share patients count once, so ≥ marks a sum that may be larger;
        n.s., not stated.{' '}
        {across === 'family' && 'A trial stands in every family that it measured.'}
      </p>
    </section>
  )
}

const onlyOne = (values: readonly string[] | undefined) =>
  values?.length === 1 ? (values[0] ?? '') : ''

function placeOf(
  { rows, columns }: EvidenceMap,
  { row, disease }: Place,
): { readonly title: string; readonly cell: Cell } | null {
  const line = rows.find(({ id }) => id === row)
  const at = columns.findIndex(({ id }) => id === disease)
  const column = columns[at]
  const cell = line && column ? line.cells[at] : (line?.all ?? column?.all)
  if (!cell) return null
  const title = [line?.name, line && column ? midSentence(column.name) : column?.name]
  return { title: title.filter(Boolean).join(' in '), cell }
}

function mapWords({ all, rows, columns }: EvidenceMap): string {
  if (!all) return 'Nothing was found.'
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []))
  const bare = cells.filter(({ randomised }) => randomised === 0).length
  const bareTrials = all.trials.filter(({ outcomes }) => !outcomes.length).length
  const pairs = rows.length * columns.length
  return [
    plural(all.trials.length, 'trial or case series', 'trials and case series'),
    bareTrials ? ` (${bareTrials} without a result here)` : '',
    all.pooled.length ? `, ${plural(all.pooled.length, 'pooled record')} not counted` : '',
    `. Of ${pairs} pairs ${cells.length} have been studied, ${bare} of these in no randomised trial.`,
  ].join('')
}
