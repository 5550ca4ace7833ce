import { levelWords } from '@/evidence/gateWords'
import { GateSign } from '@/ui/GateSign'
import type { DesignRow } from './rows'

/** The name of a fact, whether trials differ in it, and how. */
export function FactHead({ row: { id, label, level, words } }: { row: DesignRow }) {
  return (
    <>
      <b>{label}</b>
      {level !== 'none' && (
        <span className="design-found" data-tone={level}>
          <GateSign tone={level} />
          {(level === 'amber' && special.get(id)) || levelWords[level]}
        </span>
      )}
      {words && <span className="design-words">{words}</span>}
    </>
  )
}

const special: ReadonlyMap<string, string> = new Map([
  ['patients', 'Counted more than once'],
  ['dose', 'Outside the licence'],
])
