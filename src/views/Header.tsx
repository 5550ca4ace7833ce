import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import type { Suggestion } from '@/evidence/suggestions'
import { useExplorer } from '@/state/explorer'
import { useTheme } from '@/state/theme'
import { Icon } from '@/ui/Icon'
import { useMedia } from '@/ui/useMedia'
import { pages } from '.'

export function Header({ catalogue }: { catalogue: Catalogue }) {
  const view = useExplorer((s) => s.view)
  const trial = useExplorer((s) => s.trial)
  const ask = useExplorer((s) => s.ask)
  const page = pages.find(({ id }) => id === view)?.id
  const sections = [{ id: page ? 'table' : view, label: 'Explore' } as const, ...pages]
  const here = trial ? 'trials' : (page ?? view)
  const { release, trials } = catalogue.evidence
  return (
    <header className="app-bar">
      <Brand />
      <nav aria-label="Sections">
        {sections.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-current={id === here ? 'page' : undefined}
            onClick={() => ask({ view: id, trial: '' })}
          >
            {label}
          </button>
        ))}
      </nav>
      <Search catalogue={catalogue} />
      <span className="release">
        Data release {release}, {trials.length} records
      </span>
      <ThemeButton />
    </header>
  )
}

export const Brand = () => (
  <a className="brand" href="./" aria-label="JAK Inhibitor Evidence Explorer, start">
    <Logo />
    <span className="brand-long">JAK Inhibitor </span>Evidence Explorer
  </a>
)

function Search({ catalogue }: { catalogue: Catalogue }) {
  const q = useExplorer((s) => s.q)
  const view = useExplorer((s) => s.view)
  const ask = useExplorer((s) => s.ask)
  const toggle = useExplorer((s) => s.toggle)
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [suggest, setSuggest] = useState<((search: string) => readonly Suggestion[]) | null>(null)
  const asked = useDeferredValue(q)
  const found = useMemo(() => (open && suggest ? suggest(asked) : []), [open, suggest, asked])

  const choose = (suggestion: Suggestion) => {
    setOpen(false)
    setAt(-1)
    ask({ q: '' })
    if (suggestion.facet === 'trial') ask({ trial: suggestion.value })
    else if (suggestion.facet === 'claim') ask({ view: 'data', trial: '', claim: suggestion.value })
    else {
      ask({
        trial: '',
        ...(view !== 'trials' && pages.some(({ id }) => id === view) ? { view: 'table' } : {}),
      })
      for (const { facet, value } of [
        { facet: suggestion.facet, value: suggestion.value },
        ...(suggestion.also ?? []),
      ])
        if (!useExplorer.getState().filters[facet]?.includes(value)) toggle(facet, value)
    }
  }
  const move = (event: React.KeyboardEvent) => {
    const picked = found[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, -1))
    else if (event.key === 'Enter' && picked) choose(picked)
    else if (event.key === 'Escape' && open) setOpen(false)
    else return
    event.preventDefault()
  }
  return (
    <search className="app-search">
      <label className="field">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-keyshortcuts="/"
          aria-expanded={found.length > 0}
          aria-controls="suggestions"
          aria-activedescendant={at < 0 ? undefined : `suggestion-${at}`}
          aria-autocomplete="list"
          aria-label="Find a trial, agent, endpoint or claim"
          placeholder="Find a trial, agent, endpoint or claim"
          value={q}
          onFocus={() => {
            if (suggest) return
            Promise.all([import('@/evidence/suggestions'), import('virtual:library')]).then(
              ([{ suggestions }, { library }]) =>
                setSuggest(() => suggestions(catalogue.evidence, library.claims)),
              // Without suggestions the field still filters; the next focus asks again.
              () => {},
            )
          }}
          onChange={(event) => {
            ask({ q: event.target.value })
            setOpen(true)
            setAt(-1)
          }}
          onKeyDown={move}
          onBlur={() => setOpen(false)}
        />
        <kbd aria-hidden>/</kbd>
      </label>
      <div
        id="suggestions"
        className="suggestions"
        role="listbox"
        aria-label="Suggestions"
        hidden={!found.length}
      >
        {found.map((suggestion, i) => (
          // Focus stays in the field: keys are handled there, as in any combobox.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${suggestion.facet} ${suggestion.value} ${suggestion.also?.length ?? ''}`}
            id={`suggestion-${i}`}
            role="option"
            tabIndex={-1}
            data-facet={suggestion.facet}
            aria-selected={i === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            <span>{suggestion.name}</span>
            <small>{suggestion.about}</small>
          </div>
        ))}
      </div>
    </search>
  )
}

function ThemeButton() {
  const { theme, setTheme } = useTheme()
  const darkSystem = useMedia('(prefers-color-scheme: dark)')
  const dark = theme === 'dark' || (theme === 'system' && darkSystem)
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={dark ? 'Switch to light' : 'Switch to dark'}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} size={16} />
    </button>
  )
}

function Logo() {
  return (
    <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden>
      <rect width={22} height={22} rx={5} className="logo-ground" />
      <g className="logo-sign" strokeLinecap="round">
        <path d="M4.5 7.2h10" strokeWidth={1.6} />
        <path d="M8 4v14" strokeDasharray="1.4 2" opacity={0.55} />
        <path
          d="M8.8 5.4h3.6V9H8.8zM7.4 14.8l5-2.6 5 2.6-5 2.6z"
          className="logo-fill"
          stroke="none"
        />
      </g>
    </svg>
  )
}
