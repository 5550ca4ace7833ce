import { useEffect, useState } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { plural } from '@/evidence/words'
import type { Change } from '@/exports/figure/changesSince'
import type { FigureRecord } from '@/exports/figure/figureRecord'
import { Drawer } from '@/ui/Drawer'
import { nameOfKey } from './nameOfKey'
import { changesOf, restored } from './reopened'
import './leave.css'

type Props = { readonly file: File; readonly catalogue: Catalogue; readonly onClose: () => void }

type Found = {
  readonly record?: FigureRecord
  readonly changes?: readonly Change[]
  readonly failed?: string
}

/** A figure that came back: its view is restored, and each of its numbers compared with today's. */
export function OpenedFigure({ file, catalogue, onClose }: Props) {
  const [found, setFound] = useState<Found>({})
  useEffect(() => {
    let wanted = true
    const open = async () => {
      const record = await restored(file, catalogue)
      if (!wanted) return
      if ('failed' in record) {
        setFound(record)
        return
      }
      setFound({ record })
      const changes = await changesOf(record)
      if (wanted) setFound('failed' in changes ? { record, ...changes } : { record, changes })
    }
    void open()
    return () => {
      wanted = false
    }
  }, [file, catalogue])
  const { record, changes } = found
  return (
    <Drawer title="Opened figure" onClose={onClose}>
      <div className="leave">
        <div className="leave-part">
          <h3>{file.name}</h3>
          <p role="status">{wordsFor(found, catalogue.evidence.release)}</p>
          {record && changes && changes.length > 0 && (
            <Changes changes={changes} catalogue={catalogue} />
          )}
        </div>
      </div>
    </Drawer>
  )
}

function wordsFor({ record, changes, failed }: Found, release: string): string {
  if (!record) return failed ?? 'Reading the figure…'
  const all = plural(record.rows.length, 'number')
  const view = 'The view that it was made from is restored.'
  if (failed) return `${view} Its numbers could not be compared: ${failed}`
  if (!changes) return `${view} Comparing its ${all}…`
  if (!record.rows.length) return `${view} It shows no number that could have changed.`
  const since =
    record.release === release
      ? `it was made from this release, ${release}`
      : `release ${record.release}, which it was made from; this is ${release}`
  if (!changes.length)
    return record.release === release
      ? `${view} All ${all} are unchanged: ${since}.`
      : `${view} All ${all} are unchanged since ${since}.`
  return `${view} ${plural(changes.length, 'number')} of ${record.rows.length} changed, came or went since ${since}.`
}

function Changes({ changes, catalogue }: { changes: readonly Change[]; catalogue: Catalogue }) {
  return (
    <table className="leave-changes">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Figure</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, was, is }, i) => (
          // The same key may have several numbers that changed alike.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${key} ${i}`}>
            <th scope="row">{nameOfKey(catalogue, key)}</th>
            <td className="number">{was || 'not shown'}</td>
            <td className="number">{is || 'not shown'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
