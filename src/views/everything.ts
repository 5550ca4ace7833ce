import { library } from 'virtual:library'
import type { Catalogue } from '@/evidence/catalogue'
import { usualAnalysis } from '@/exports/analysis'
import type { Leaving } from '@/exports/leaving'

/** All of the evidence as it leaves, whatever the reader has filtered. */
export const everything = ({ evidence, panels }: Catalogue): Leaving => ({
  evidence,
  library,
  panels,
  question: '',
  address: new URL('?view=data', location.href).href,
  pooled: false,
  analysis: usualAnalysis,
  day: today(),
})

export const today = () => new Date().toISOString().slice(0, 10)
