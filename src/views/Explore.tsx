import { Suspense, useMemo, useState } from 'react'
import { answer as answerTo, type Catalogue } from '@/evidence/catalogue'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { CopyButton } from '@/ui/CopyButton'
import { Drawer } from '@/ui/Drawer'
import { FaultBoundary } from '@/ui/FaultBoundary'
import { Icon } from '@/ui/Icon'
import { lazily } from '@/ui/lazily'
import { useAfterPaint } from '@/ui/useAfterPaint'
import { useMedia } from '@/ui/useMedia'
import { fetchAhead, views } from '.'
import { ExportButton } from './ExportButton'
import { FilterPanel } from './FilterPanel'
import { FilterSentence } from './FilterSentence'

const NoTrials = lazily(() => import('./NoTrials'), 'NoTrials')

/** The question and its answer: filters beside, the sentence and the tabs above, one view below. */
export function Explore({ catalogue }: { catalogue: Catalogue }) {
  const asked = useExplorer((s) => s.filters)
  const search = useExplorer((s) => s.q)
  const view = useExplorer((s) => s.view)
  const ask = useExplorer((s) => s.ask)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const question = useAfterPaint(useMemo(() => ({ asked, search }), [asked, search]))
  const answer = useMemo(
    () => answerTo(catalogue, question.asked, question.search),
    [catalogue, question],
  )
  const shown = views.find(({ id }) => id === view) ?? views[0]
  const { evidence } = catalogue
  const chosen = Object.values(asked).reduce((sum, values) => sum + values.length, 0)
  const body = useMemo(
    () =>
      answer.panels.length && shown ? (
        <shown.Component catalogue={catalogue} answer={answer} />
      ) : (
        <NoTrials catalogue={catalogue} />
      ),
    [answer, shown, catalogue],
  )
  const wide = useMedia('(min-width: 1280px)')
  const panel = useMemo(
    () => <FilterPanel catalogue={catalogue} answer={answer} />,
    [catalogue, answer],
  )
  return (
    <div className="explore">
      <aside>
        {wide && panel}
        <button
          type="button"
          className="rail-slim"
          aria-keyshortcuts="f"
          onClick={() => setFiltersOpen(true)}
        >
          <Icon name="filter" size={18} />
          <span className="visually-hidden">Filters</span>
          {chosen > 0 && <span className="number">{chosen}</span>}
        </button>
      </aside>
      <main id="main">
        <h1 className="visually-hidden">Results of trials of JAK inhibitors</h1>
        <FilterSentence evidence={evidence} answer={answer} />
        <div className="tabs">
          <div role="tablist" aria-label="Views">
            {views.map(({ id, label }, i) => (
              <button
                key={id}
                type="button"
                role="tab"
                aria-selected={id === shown?.id}
                ref={id === shown?.id && i > 0 ? bringIntoSight : undefined}
                aria-keyshortcuts={`${i + 1}`}
                onPointerEnter={() => fetchAhead(id)}
                onFocus={() => fetchAhead(id)}
                onClick={() => ask({ view: id })}
              >
                {label}
              </button>
            ))}
          </div>
          <div className="tab-actions">
            <PresentButton />
            <CopyLink />
            <ExportButton quiet catalogue={catalogue} of={answer} />
          </div>
        </div>
        <FaultBoundary of={body}>
          <Suspense fallback={<p className="waiting">Loading this view…</p>}>{body}</Suspense>
        </FaultBoundary>
      </main>
      <div className="dock" role="region" aria-label="Filters and what they find">
        <button
          type="button"
          className="button solid"
          aria-keyshortcuts="f"
          onClick={() => setFiltersOpen(true)}
        >
          <Icon name="filter" /> Filters {chosen > 0 && <span className="number">{chosen}</span>}
        </button>
        <span>
          <b>{plural(answer.trials, 'trial')}</b>
          <br />
          {plural(answer.arms, 'result')}
        </span>
        <PresentButton />
        <CopyLink />
        <ExportButton quiet catalogue={catalogue} of={answer} />
      </div>
      {filtersOpen && (
        <Drawer title="Filters" side="left" onClose={() => setFiltersOpen(false)}>
          {panel}
          <p className="drawer-foot">
            <button type="button" className="button solid" onClick={() => setFiltersOpen(false)}>
              Show {plural(answer.trials, 'trial')}
            </button>
          </p>
        </Drawer>
      )}
    </div>
  )
}

/** Tabs that do not fit scroll: the chosen one stands where it is seen. */
function bringIntoSight(tab: HTMLElement | null) {
  const list = tab?.parentElement
  if (tab && list) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2
}

function PresentButton() {
  const ask = useExplorer((s) => s.ask)
  return (
    <button
      type="button"
      className="button quiet"
      aria-keyshortcuts="p"
      onClick={() => ask({ present: 'on' })}
    >
      <Icon name="present" /> <span>Present</span>
    </button>
  )
}

const CopyLink = () => <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
