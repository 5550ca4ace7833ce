import { useExplorer } from '@/state/explorer'
import type { Pooling } from './pooling'
import type { Section } from './sections'

type Props = { readonly section: Section; readonly pooling: Pooling }

/** What the reader left out, and the way back. */
export function LeftOut({ section: { rows }, pooling }: Props) {
  const ask = useExplorer((s) => s.ask)
  const out = useExplorer((s) => s.out)
  const names = rows
    .filter(({ key }) => pooling.reduced && out.includes(key))
    .map(({ trial, name }) => `${trial.name}, ${name}`)
  return (
    <p className="forest-out" role="status">
      {names.length > 0 && (
        <>
          Left out: {names.join('; ')}.{' '}
          <button type="button" className="text-button" onClick={() => ask({ out: [] })}>
            Undo, put {names.length === 1 ? 'it' : 'them'} back
          </button>
        </>
      )}
    </p>
  )
}
