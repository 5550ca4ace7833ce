import { memo, useId, useState } from 'react'
import type { Answer, Catalogue } from '@/evidence/catalogue'
import { facet, facetIds, type FacetId } from '@/evidence/facets'
import { holds, searchable, searchWords } from '@/evidence/searching'
import { useExplorer } from '@/state/explorer'
import { ArmMark } from '@/ui/ArmMark'
import { Icon } from '@/ui/Icon'

type Props = { catalogue: Catalogue; answer: Answer }

/** Every facet with the trials each value would show. `licensed` stands inside `dose`. */
export function FilterPanel({ catalogue, answer }: Props) {
  const [find, setFind] = useState('')
  const facetsFound = facetIds.filter(
    (id) => id !== 'licensed' && (!find || findIn(id, catalogue, find).size > 0),
  )
  return (
    <form className="rail" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <Icon name="search" size={14} />
        <input
          type="search"
          value={find}
          placeholder="Find a filter value"
          aria-label="Find a filter value"
          aria-keyshortcuts="f"
          onChange={(event) => setFind(event.target.value)}
        />
      </label>
      {facetsFound.map((id) => (
        <FacetSection key={id} id={id} catalogue={catalogue} answer={answer} find={find} />
      ))}
      {!facetsFound.length && (
        <p className="facet-none" role="status">
          No filter has a value with “{find}”. The search at the top looks in trials and claims too.
        </p>
      )}
    </form>
  )
}

type SectionProps = Props & { readonly id: FacetId; readonly find: string }

const shownAtFirst = 8
const longList = 12

/** Its order, counts and state are those of the answer: only a box follows the reader at once. */
function FacetSection({ id, catalogue, answer, find }: SectionProps) {
  const { label, folded } = facet(id)
  const counts = answer.counts()
  const { [id]: chosen, licensed } = answer.filters
  const [ownFind, setOwnFind] = useState('')
  const [all, setAll] = useState(false)
  const [unfolded, setUnfolded] = useState<boolean | null>(null)
  const options = optionsOf(id, catalogue, counts, chosen)
  const wanted = find || ownFind
  const matching = wanted ? findIn(id, catalogue, wanted) : null
  const found = matching ? options.filter(({ value }) => matching.has(value)) : options

  const needed = Math.max(shownAtFirst, chosen?.length ?? 0)
  const shown = all || wanted ? found : found.slice(0, needed)
  const hidden = found.length - shown.length
  const chosenNow = (chosen?.length ?? 0) + (id === 'dose' ? (licensed?.length ?? 0) : 0)
  const open = find !== '' || (unfolded ?? (!folded || chosenNow > 0))
  return (
    <details
      className="facet"
      open={open}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        <h3>{label}</h3>
        <span className="facet-state">
          {chosenNow ? `${chosenNow} of ${options.length}` : 'any'}
        </span>
        <Icon name="right" size={12} />
      </summary>
      {open && (
        <>
          {id === 'dose' && (
            <Option
              facetId="licensed"
              value="licensed"
              name="Licensed dose only"
              count={counts['licensed']?.get('licensed') ?? 0}
            />
          )}
          {options.length > longList && (all || ownFind) && (
            <input
              type="search"
              className="facet-find"
              value={ownFind}
              placeholder={`Find in ${options.length}`}
              aria-label={`Find in ${label.toLowerCase()}`}
              onChange={(event) => setOwnFind(event.target.value)}
            />
          )}
          <fieldset>
            <legend className="visually-hidden">{label}</legend>
            {shown.map((option) => (
              <Option key={option.value} facetId={id} {...option} />
            ))}
            {!shown.length && <p className="facet-none">No value with “{ownFind}”.</p>}
          </fieldset>
          {(hidden > 0 || (all && !wanted && found.length > needed)) && (
            <button type="button" className="facet-more" onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `${hidden} more`}
            </button>
          )}
        </>
      )}
    </details>
  )
}

type OptionProps = { facetId: FacetId; value: string; name: string; count: number }

const Option = memo(function Option({ facetId, value, name, count }: OptionProps) {
  const checked = useExplorer((s) => s.filters[facetId]?.includes(value) ?? false)
  const toggle = useExplorer((s) => s.toggle)
  const id = useId()
  return (
    <label className={count || checked ? 'option' : 'option zero'} htmlFor={id}>
      <input id={id} type="checkbox" checked={checked} onChange={() => toggle(facetId, value)} />
      {facetId === 'agent' && <ArmMark hue={value} tier={3} size={11} />}
      <span className="option-name">{name}</span>
      <span className="number">{count}</span>
    </label>
  )
})

/** The values of a facet that are called so: by name, abbreviation, brand or class. */
function findIn(id: FacetId, { values, evidence }: Catalogue, find: string): ReadonlySet<string> {
  const words = searchWords(find)
  const { also } = facet(id)
  const found = values(id).filter(({ value, name }) =>
    holds(searchable([name, ...(also?.(value, evidence) ?? [])]), words),
  )
  return new Set(found.map(({ value }) => value))
}

/** The values of a facet: chosen first, then in their fixed order or the most frequent first. */
function optionsOf(
  id: FacetId,
  { values }: Catalogue,
  counts: ReturnType<Answer['counts']>,
  chosen?: readonly string[],
) {
  const picked = new Set(chosen)
  const fixed = facet(id).order !== undefined
  return values(id)
    .map((option) => ({ ...option, count: counts[id]?.get(option.value) ?? 0 }))
    .sort(
      (a, b) =>
        Number(picked.has(b.value)) - Number(picked.has(a.value)) ||
        (fixed ? 0 : b.count - a.count),
    )
}
