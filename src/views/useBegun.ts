import { useEffect, useState } from 'react'

/** False when a part of the page is first drawn, true from then on. */
export function useBegun(first = true): boolean {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setBegun(first))
    return () => clearTimeout(timer)
  }, [first])
  return begun
}
