import { createContext } from 'react'

/** The axis of a section and its largest precision: a change of scale redraws marks, not rows. */
export const ScaleContext = createContext({ low: -1, high: 1, most: 0 })
