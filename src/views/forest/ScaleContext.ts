import { createContext } from 'react'

/** The axis of a section, its largest precision and weight: a change redraws marks, not rows. */
export const ScaleContext = createContext({ low: -1, high: 1, most: 0, heaviest: 0 })
