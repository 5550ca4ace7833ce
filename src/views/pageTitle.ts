import { questionWords } from '@/evidence/questionWords'
import type { Asked } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import { pages, views } from '.'

type Place = Pick<Asked, 'view' | 'trial' | 'filters' | 'q' | 'story'>

/** What tabs, histories and bookmarks call the place that the reader is at. */
export function pageTitle(place: Place, evidence: Evidence): string {
  return [partOf(place, evidence), 'JAK Inhibitor Evidence Explorer'].filter(Boolean).join(' · ')
}

function partOf({ view, trial, filters, q, story }: Place, evidence: Evidence): string {
  if (story) return 'Lesson'
  if (trial) return evidence.trials.find(({ id }) => id === trial)?.name ?? 'Unknown trial'
  const page = pages.find(({ id }) => id === view)
  if (page) return page.label
  const asked = q || Object.values(filters).some((values) => values.length)
  const words = asked ? questionWords(filters, q, evidence) : ''
  const label = views.find(({ id }) => id === view)?.label ?? ''
  if (!words) return view === views[0]?.id ? '' : label
  return `${label}: ${words}`
}
