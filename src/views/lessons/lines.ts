/** A text in lines of at most so many characters, broken between words. */
export function lines(text: string, most: number): readonly string[] {
  const all: string[] = []
  for (const word of text.split(' ')) {
    const last = all.at(-1)
    if (last !== undefined && last.length + word.length < most)
      all[all.length - 1] = `${last} ${word}`
    else all.push(word)
  }
  return all
}
