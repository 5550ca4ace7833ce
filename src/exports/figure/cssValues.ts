/** A part of the figure, in px from its corner. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The parts of a CSS list; commas inside brackets part nothing. */
export function topLevel(css: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of css) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}
