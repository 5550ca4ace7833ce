import { useMemo } from 'react'
import { solveChecks, type Checked } from '@/evidence/synthesisChecks'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { Baujat } from './Baujat'
import { EffectLists } from './EffectLists'
import { Funnel } from './Funnel'
import { LAbbe } from './LAbbe'
import { poolable, type Pooling } from './pooling'
import type { Section } from './sections'
import { useWork } from './useWork'

type Props = {
  readonly section: Section
  readonly pooling: Pooling
  /** The trial that is pointed at, in the forest or in any check. */
  readonly lit: string
  readonly onLit: (trial: string) => void
}

export type CheckProps = Props & { readonly checked: Checked }

/** A pooled result taken apart: without each trial, over the years, and how trials scatter. */
export function Checks(props: Props) {
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
      {open && <Panels {...props} />}
    </div>
  )
}

function Panels(props: Props) {
  const { shown } = props.pooling
  const question = useMemo(() => poolable(shown), [shown])
  const checked = useWork(question, shown.trials.length, solveChecks, solver)
  if (!checked)
    return (
      <p role="status">
        Pooling {plural(shown.trials.length, 'trial')} again without each of them…
      </p>
    )
  return (
    <div className="forest-panels">
      <EffectLists {...props} checked={checked} />
      <Funnel {...props} checked={checked} />
      <Baujat {...props} checked={checked} />
      <LAbbe {...props} />
    </div>
  )
}

const solver = {
  start: () => new Worker(new URL('./checksWorker.ts', import.meta.url), { type: 'module' }),
  here: () => Promise.resolve(solveChecks),
}
