import { usePrinting } from './usePrinting'
import { useTurn } from './useTurn'

const nothing = Promise.resolve(true)

/** Whether a part of the page is drawn: with the page around it, on paper, or in its turn. */
export function useDrawn(atOnce: boolean): boolean {
  const turn = useTurn(nothing, atOnce || null)
  return usePrinting() || turn !== null
}
