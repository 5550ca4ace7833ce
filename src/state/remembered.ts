/** What the reader chose on an earlier visit; null: nothing, or the browser keeps it from the page. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a choice beyond the visit, where the browser allows that. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice)
  } catch {
    // Storage is closed to this page: the choice lasts as long as the visit.
  }
}
