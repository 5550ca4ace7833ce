import type { ComponentType } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import type { Evidence } from '@/trial/evidence'
import { GlossarySection } from './GlossarySection'
import { PracticeSection } from './PracticeSection'
import { SignallingSection } from './SignallingSection'
import { howSignalsPass } from './pictureOfSignalling'

type Section = {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly Component: ComponentType<{ evidence: Evidence; catalogue: Catalogue }>
}

/** The sections of the lessons, from top to bottom; the contents of the page read this list. */
export const sections: readonly Section[] = [
  {
    id: 'glossary',
    title: 'Endpoint glossary',
    intro:
      'What counts as a responder, what to mind, and which trials use it. Composite endpoints can be tried out on a made-up patient.',
    Component: GlossarySection,
  },
  {
    id: 'signalling',
    title: 'JAK–STAT in one picture',
    intro: howSignalsPass,
    Component: SignallingSection,
  },
  {
    id: 'practice',
    title: 'Safety and practice notes',
    intro:
      'What two articles advise, each piece of advice with the verdict of the sources that it was checked against. This is not medical advice: the label decides.',
    Component: PracticeSection,
  },
]
