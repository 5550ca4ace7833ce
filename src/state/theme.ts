import { create } from 'zustand'
import { recall, remember } from './remembered'

type Theme = 'light' | 'dark'
const remembered = 'theme'

/** The reader's choice of light or dark, which outlives the visit; until there is one, the system's. */
export const useTheme = create<{
  theme: Theme | 'system'
  setTheme: (theme: Theme) => void
}>((set) => ({
  theme: recalled(),
  setTheme: (theme) => {
    remember(remembered, theme)
    set({ theme })
  },
}))

function recalled() {
  const stored = recall(remembered)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}
