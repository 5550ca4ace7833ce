/** Heights for marks on a line: one too near to its neighbour stands on top of it. */
export function stacked(places: readonly number[], apart: number): number[] {
  const lastAt: number[] = []
  const heights = Array.from({ length: places.length }, () => 0)
  const inOrder = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place)
  for (const { place, i } of inOrder) {
    const free = lastAt.findIndex((last) => place - last >= apart)
    const height = free === -1 ? lastAt.length : free
    lastAt[height] = place
    heights[i] = height
  }
  return heights
}
