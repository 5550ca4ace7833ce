const words = {
  confirmed: 'confirmed',
  single: 'one source',
  conflict: 'sources disagree',
} as const
export type Sureness = keyof typeof words

/** "confirmed, 4 sources", "one source", or "2 sources that count as one". */
export function confidenceWords(confidence: Sureness, sources: number): string {
  if (confidence === 'single')
    return sources === 1 ? words.single : `${sources} sources that count as one`
  return `${words[confidence]}, ${sources} ${sources === 1 ? 'source' : 'sources'}`
}
