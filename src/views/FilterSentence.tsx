import type { Answer } from '@/evidence/catalogue'
import { facet, type FacetId } from '@/evidence/facets'
import { questionOrder, shownThings } from '@/evidence/questionOrder'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { ArmMark } from '@/ui/ArmMark'
import { Icon } from '@/ui/Icon'

/** The filters read as a sentence: "or" inside a facet, a joining word between facets. */
export function FilterSentence({ evidence, answer }: { evidence: Evidence; answer: Answer }) {
  const filters = useExplorer((s) => s.filters)
  const q = useExplorer((s) => s.q)
  const ask = useExplorer((s) => s.ask)
  const clear = useExplorer((s) => s.clear)
  const used = questionOrder.filter((id) => filters[id]?.length)
  return (
    <div className="sentence">
      <p className="chips">
        <span>{leadOf(used[0], q)}</span>
        {used.map((id, i) => (
          <FacetChips key={id} id={id} evidence={evidence} first={i === 0} />
        ))}
        {q && (
          <>
            <span>with the words</span>
            <span className="chip">
              “{q}”
              <button
                type="button"
                aria-label={`Drop the search ${q}`}
                onClick={() => ask({ q: '' })}
              >
                <Icon name="close" size={11} />
              </button>
            </span>
          </>
        )}
      </p>
      <p className="found" role="status">
        <b>{plural(answer.trials, 'trial')}</b>, {plural(answer.arms, 'result')}
        {(used.length > 0 || q) && (
          <button type="button" className="text-button" onClick={() => clear()}>
            Clear all
          </button>
        )}
      </p>
    </div>
  )
}

/** How the sentence begins, before the first chip. */
function leadOf(first: FacetId | undefined, q: string): string {
  if (first) return shownThings.has(first) ? 'Show' : 'Show every result'
  return q ? 'Show every result' : 'Show every result of every trial'
}

function FacetChips({ id, evidence, first }: { id: FacetId; evidence: Evidence; first: boolean }) {
  const chosen = useExplorer((s) => s.filters[id]) ?? []
  const toggle = useExplorer((s) => s.toggle)
  const { name, joiner, label } = facet(id)
  return (
    <>
      {chosen.map((value, i) => (
        <span key={value} className="chip-group">
          {i > 0 ? <span>or</span> : !(first && shownThings.has(id)) && <span>{joiner}</span>}
          <span className="chip">
            {id === 'agent' && <ArmMark hue={value} tier={3} size={10} />}
            {name(value, evidence)}
            <button
              type="button"
              aria-label={`Drop ${label.toLowerCase()}: ${name(value, evidence)}`}
              onClick={() => toggle(id, value)}
            >
              <Icon name="close" size={11} />
            </button>
          </span>
        </span>
      ))}
    </>
  )
}
