import { startTransition, Suspense, useEffect, useState } from 'react'
import { catalogueOf, type Catalogue } from '@/evidence/catalogue'
import { allPanels } from '@/evidence/panels'
import { loadEvidence, type Failure } from '@/remote/loadEvidence'
import { followAddress, openAddress } from '@/state/address'
import { useExplorer } from '@/state/explorer'
import { useTheme } from '@/state/theme'
import { FaultBoundary } from '@/ui/FaultBoundary'
import { lazily } from '@/ui/lazily'
import { pages } from '@/views'
import { Explore } from '@/views/Explore'
import { Header } from '@/views/Header'
import { Failed, Loading } from '@/views/Loading'
import { pageTitle } from '@/views/pageTitle'
import { Shortcuts } from '@/views/Shortcuts'

const TrialPage = lazily(() => import('@/views/trial/TrialPage'), 'TrialPage')
const NotUnderstood = lazily(() => import('@/views/NotUnderstood'), 'NotUnderstood')
const Present = lazily(() => import('@/views/present/Present'), 'Present')
const SourceDrawer = lazily(() => import('@/views/sources/SourceDrawer'), 'SourceDrawer')
const TermDrawer = lazily(() => import('@/views/TermDrawer'), 'TermDrawer')

const OpenedFigure = lazily(() => import('@/views/leave/OpenedFigure'), 'OpenedFigure')

const Embedded = lazily(() => import('@/views/leave/Embedded'), 'Embedded')

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
    load().catch((fault: unknown) => {
      if (wanted)
        setFailure({ ok: false, reason: 'The evidence cannot be read.', detail: String(fault) })
    })
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
  const title = useExplorer((s) => pageTitle(s, catalogue.evidence))
  useEffect(() => {
    document.title = title
  }, [title])
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
      <Shortcuts />
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

function useTheTheme() {
  const theme = useTheme((s) => s.theme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
