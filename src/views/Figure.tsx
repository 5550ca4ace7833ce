import type { ReactNode } from 'react'
import { useExplorer } from '@/state/explorer'

type Props = {
  /** `trial.outcome.arm`, or `trial.outcome.arm~control` for an effect. */
  source: string
  children: ReactNode
  /** Worked out here, not stated by a source. */
  calculated?: boolean
  /** What a screen reader hears in place of the bare figure. */
  label?: string
  /** Where a chart or table is one tab stop, -1 for all figures but the current one. */
  tabIndex?: 0 | -1
}

/** A number. Pressing it opens where it comes from. */
export function Figure({ source, children, calculated = false, label, tabIndex }: Props) {
  const ask = useExplorer((s) => s.ask)
  return (
    <button
      type="button"
      className={calculated ? 'figure calculated' : 'figure'}
      aria-label={label}
      tabIndex={tabIndex}
      data-source={source}
      onClick={() => ask({ source })}
    >
      {children}
      {calculated && <span className="calc">calc</span>}
    </button>
  )
}
