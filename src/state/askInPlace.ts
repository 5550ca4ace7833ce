import { useExplorer } from './explorer'
import { writeUrl, type Asked } from './url'

/** Asks without a new entry in the history: going back leads to where the reader came from. */
export function askInPlace(change: Partial<Asked>): void {
  const next = { ...useExplorer.getState(), ...change }
  history.replaceState(null, '', writeUrl(next) || location.pathname)
  useExplorer.setState(change)
}
