import { create } from 'zustand'
import type { FacetId } from '@/evidence/facets'
import { nothingAsked, type Asked } from './url'

type Explorer = Asked & {
  /** What the last opened address said that was not understood. */
  readonly notUnderstood: readonly string[]
  readonly ask: (change: Partial<Asked>) => void
  readonly toggle: (facet: FacetId, value: string) => void
  readonly clear: (facet?: FacetId) => void
}

/** What the reader is asking. Everything else is computed from it and the evidence. */
export const useExplorer = create<Explorer>((set) => ({
  ...nothingAsked,
  notUnderstood: [],
  ask: (change) => set(change),
  toggle: (facet, value) =>
    set(({ filters }) => ({
      filters: { ...filters, [facet]: toggled(filters[facet] ?? [], value) },
      open: '',
    })),
  clear: (facet) =>
    set(({ filters }) =>
      facet ? { filters: { ...filters, [facet]: [] } } : { filters: {}, q: '', open: '' },
    ),
}))

const toggled = (chosen: readonly string[], value: string) =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
