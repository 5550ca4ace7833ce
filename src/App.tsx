import { lazy, startTransition, Suspense, useEffect, useMemo, useState } from 'react'
import { answer as answerTo, catalogueOf, type Catalogue } from '@/evidence/catalogue'
import { allPanels } from '@/evidence/panels'
import { plural } from '@/evidence/words'
import { loadEvidence, type Failure } from '@/remote/loadEvidence'
import { followAddress, openAddress } from '@/state/address'
import { useExplorer } from '@/state/explorer'
import { useTheme } from '@/state/theme'
import { Drawer } from '@/ui/Drawer'
import { FaultBoundary } from '@/ui/FaultBoundary'
import { Icon } from '@/ui/Icon'
import { useMedia } from '@/ui/useMedia'
import { useAfterPaint } from '@/ui/useAfterPaint'
import { pages, views } from '@/views'
import { FilterPanel } from '@/views/FilterPanel'
import { FilterSentence } from '@/views/FilterSentence'
import { Header } from '@/views/Header'
import { Failed, Loading } from '@/views/Loading'

const TrialPage = lazy(async () => ({
  default: (await import('@/views/trial/TrialPage')).TrialPage,
}))
const NoTrials = lazy(async () => ({ default: (await import('@/views/NoTrials')).NoTrials }))
const NotUnderstood = lazy(async () => ({
  default: (await import('@/views/NotUnderstood')).NotUnderstood,
}))
const Shortcuts = lazy(async () => ({ default: (await import('@/views/Shortcuts')).Shortcuts }))
const Present = lazy(async () => ({
  default: (await import('@/views/present/Present')).Present,
}))
const SourceDrawer = lazy(async () => ({
  default: (await import('@/views/sources/SourceDrawer')).SourceDrawer,
}))
const TermDrawer = lazy(async () => ({
  default: (await import('@/views/TermDrawer')).TermDrawer,
}))

const ExportMenu = lazy(async () => ({
  default: (await import('@/views/leave/ExportMenu')).ExportMenu,
}))
const OpenedFigure = lazy(async () => ({
  default: (await import('@/views/leave/OpenedFigure')).OpenedFigure,
}))

const Embedded = lazy(async () => ({ default: (await import('@/views/leave/Embedded')).Embedded }))

/** Loads the evidence, once; until then it shows how far that is, or what went wrong. */
export function App({ address }: { address: string }) {
  const [attempt, setAttempt] = useState(1)
  useTheTheme()
  return <Attempt key={attempt} address={address} again={() => setAttempt(attempt + 1)} />
}

function Attempt({ address, again }: { address: string; again: () => void }) {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [received, setReceived] = useState<{ bytes: number; of: number | undefined } | null>(null)
  useEffect(() => {
    let wanted = true
    const progress = (bytes: number, of: number | undefined) => wanted && setReceived({ bytes, of })
    const load = async () => {
      const loaded = await loadEvidence(address, progress)
      if (!wanted) return
      if (!loaded.ok) {
        setFailure(loaded)
        return
      }
      // Long work in several short tasks: the page answers to a touch in between.
      await nextTask()
      const panels = allPanels(loaded.evidence)
      await nextTask()
      const made = catalogueOf(loaded.evidence, panels)
      await nextTask()
      if (!wanted) return
      openAddress(made)
      startTransition(() => setCatalogue(made))
    }
    void load()
    return () => {
      wanted = false
    }
  }, [address])

  if (catalogue) return <Page catalogue={catalogue} />
  return failure ? <Failed {...failure} retry={again} /> : <Loading received={received} />
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

function Page({ catalogue }: { catalogue: Catalogue }) {
  const trial = useExplorer((s) => s.trial)
  const view = useExplorer((s) => s.view)
  const source = useExplorer((s) => s.source)
  const about = useExplorer((s) => s.about)
  const embedded = useExplorer((s) => s.embed === 'on')
  const puzzled = useExplorer((s) => s.notUnderstood.length > 0)
  const presented = useExplorer((s) => s.story || s.quiz || (s.present === 'on' && 'view'))
  const page = pages.find(({ id }) => id === view)
  const [dropped, setDropped] = useState<File | null>(null)
  useEffect(() => followAddress(catalogue), [catalogue])
  useEffect(() => followDrops(setDropped), [])
  return (
    <>
      {!presented && (
        <>
          <a className="skip" href="#main">
            Skip to the content
          </a>
          <Header catalogue={catalogue} />
        </>
      )}
      {puzzled && (
        <Suspense fallback={null}>
          <NotUnderstood />
        </Suspense>
      )}
      <FaultBoundary of={presented || trial || view}>
        <Suspense fallback={<p className="waiting">Loading this page…</p>}>
          {presented ? (
            <Present catalogue={catalogue} />
          ) : trial ? (
            <TrialPage catalogue={catalogue} id={trial} />
          ) : page ? (
            <page.Component catalogue={catalogue} />
          ) : (
            <Explore catalogue={catalogue} />
          )}
        </Suspense>
      </FaultBoundary>
      {embedded && (
        <Suspense fallback={null}>
          <Embedded release={catalogue.evidence.release} />
        </Suspense>
      )}
      {dropped && (
        <Suspense fallback={null}>
          <OpenedFigure file={dropped} catalogue={catalogue} onClose={() => setDropped(null)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <Shortcuts />
      </Suspense>
      {source && (
        <FaultBoundary of={source}>
          <Suspense fallback={null}>
            <SourceDrawer catalogue={catalogue} source={source} />
          </Suspense>
        </FaultBoundary>
      )}
      {about && (
        <FaultBoundary of={about}>
          <Suspense fallback={null}>
            <TermDrawer evidence={catalogue.evidence} slug={about} />
          </Suspense>
        </FaultBoundary>
      )}
    </>
  )
}

/** A file that is let go over the page opens here, never in its place. */
function followDrops(open: (file: File | null) => void): () => void {
  const take = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (event.type === 'drop') open(event.dataTransfer.files[0] ?? null)
  }
  addEventListener('dragover', take)
  addEventListener('drop', take)
  return () => {
    removeEventListener('dragover', take)
    removeEventListener('drop', take)
  }
}

/** The question and its answer: filters beside, the sentence and the tabs above, one view below. */
function Explore({ catalogue }: { catalogue: Catalogue }) {
  const asked = useExplorer((s) => s.filters)
  const search = useExplorer((s) => s.q)
  const view = useExplorer((s) => s.view)
  const ask = useExplorer((s) => s.ask)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [exporting, setExporting] = useState(false)
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
                aria-keyshortcuts={`${i + 1}`}
                onClick={() => ask({ view: id })}
              >
                {label}
              </button>
            ))}
          </div>
          <div className="tab-actions">
            <button
              type="button"
              className="button quiet"
              aria-keyshortcuts="p"
              onClick={() => ask({ present: 'on' })}
            >
              Present
            </button>
            <CopyLink />
            <ExportButton onOpen={() => setExporting(true)} />
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
        <CopyLink />
        <ExportButton onOpen={() => setExporting(true)} />
      </div>
      {exporting && (
        <Suspense fallback={null}>
          <ExportMenu catalogue={catalogue} answer={answer} onClose={() => setExporting(false)} />
        </Suspense>
      )}
      {filtersOpen && (
        <Drawer title="Filters" side="left" onClose={() => setFiltersOpen(false)}>
          {panel}
        </Drawer>
      )}
    </div>
  )
}

const ExportButton = ({ onOpen }: { onOpen: () => void }) => (
  <button
    type="button"
    className="button quiet"
    aria-haspopup="dialog"
    aria-keyshortcuts="e"
    onClick={onOpen}
  >
    <Icon name="leave" /> Export
  </button>
)

function CopyLink() {
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="button quiet"
      onClick={() => {
        void navigator.clipboard?.writeText(location.href).then(() => setCopied(true))
      }}
      onBlur={() => setCopied(false)}
    >
      <Icon name={copied ? 'check' : 'link'} />
      <span aria-live="polite">{copied ? 'Copied' : 'Copy link'}</span>
    </button>
  )
}

function useTheTheme() {
  const theme = useTheme((s) => s.theme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
