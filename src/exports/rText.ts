/** Text of an R script: strings, comments and columns that data cannot break out of. */
export const rString = (text: string): string =>
  `"${text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')}"`

export const rComment = (text: string): string =>
  text
    .replaceAll(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .join('\n')

type RValue = string | number | null | undefined

const rValue = (value: RValue): string =>
  value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))
    ? 'NA'
    : typeof value === 'number'
      ? String(value)
      : rString(value)

/** The last line of a check: says whether `same` is true. */
export const rVerdict = `cat(if (same) "The same as the app shows." else "NOT the same as the app shows.", "\\n")`

/** `name = c(…)`, one line of a data frame. */
const rColumn = (name: string, values: readonly RValue[]): string =>
  `  ${name} = c(${values.map(rValue).join(', ')})`

export const rFrame = (name: string, columns: readonly (readonly [string, readonly RValue[]])[]) =>
  `${name} <- data.frame(\n${columns.map(([id, values]) => rColumn(id, values)).join(',\n')},\n  stringsAsFactors = FALSE\n)`
