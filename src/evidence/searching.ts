/**
 * Texts as a search reads them: in lower case, each word whole and in its parts, so that “easi75”,
 * “EASI-75” and “easi 75” find one another.
 */
export function searchable(texts: readonly (string | undefined)[]): string {
  const written = texts
    .join(' ')
    .toLowerCase()
    .split(/[\s/]+/)
  return ` ${[...new Set(written.flatMap((word) => [bare(word), ...parts(word)]))].join(' ')} `
}

/** The words of a search, without those that only join. */
export function searchWords(search: string): readonly string[] {
  const words = search
    .toLowerCase()
    .split(/[\s/]+/)
    .map(bare)
    .filter(Boolean)
  const telling = words.filter((word) => !joining.has(word))
  return telling.length ? telling : words
}

/** Does a searchable text hold words that begin like all of these? */
export const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(` ${word}`))

const joining = new Set(['in', 'for', 'of', 'and', 'with', 'on', 'vs', 'versus', 'against', 'the'])
const bare = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '')
const parts = (word: string) => word.match(/\p{L}+\p{N}*|\p{N}+/gu) ?? []
