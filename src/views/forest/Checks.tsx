import { useExplorer } from '@/state/explorer'
import { Baujat } from './Baujat'
import { EffectLists } from './EffectLists'
import { Funnel } from './Funnel'
import { LAbbe } from './LAbbe'
import type { Pooling } from './pooling'
import type { Section } from './sections'

export type CheckProps = {
  readonly section: Section
  readonly pooling: Pooling
  /** The trial that is pointed at, in the forest or in any check. */
  readonly lit: string
  readonly onLit: (trial: string) => void
}

/** A pooled result taken apart: without each trial, over the years, and how trials scatter. */
export function Checks(props: CheckProps) {
  const checks = useExplorer((s) => s.checks)
  const ask = useExplorer((s) => s.ask)
  const open = checks === 'on'
  return (
    <div className="forest-checks">
      <button
        type="button"
        className="button small"
        aria-expanded={open}
        onClick={() => ask({ checks: open ? 'off' : 'on' })}
      >
        {open ? 'Close the checks' : 'Question this result'}
      </button>
      {open && (
        <div className="forest-panels">
          <EffectLists {...props} />
          <Funnel {...props} />
          <Baujat {...props} />
          <LAbbe {...props} />
        </div>
      )}
    </div>
  )
}
