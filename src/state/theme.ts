import { create } from 'zustand'

export type Theme = 'system' | 'light' | 'dark'

const remembered = 'theme'

/** The reader's choice of light or dark; it outlives the visit, where the browser allows that. */
export const useTheme = create<{ theme: Theme; setTheme: (theme: Theme) => void }>((set) => ({
  theme: recall(),
  setTheme: (theme) => {
    try {
      if (theme === 'system') localStorage.removeItem(remembered)
      else localStorage.setItem(remembered, theme)
    } catch {
      // Storage is closed to this page: the choice lasts as long as the visit.
    }
    set({ theme })
  },
}))

function recall(): Theme {
  try {
    const stored = localStorage.getItem(remembered)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
