/** Markup that is known to be safe: made by `html`, which escapes whatever it is given. */
export type Html = { readonly markup: string }
type Part = string | number | Html | readonly Html[] | false | undefined

/** A piece of a page. Text put into it is text, also inside the quotes of an attribute. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: pieces.map((piece, i) => `${piece}${i < parts.length ? written(parts[i]) : ''}`).join(''),
})

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.codePointAt(0)};`)

/** A link, where the address leads to the web and nowhere else. */
export const link = (href: string, words: string): Html =>
  /^https?:\/\//i.test(href)
    ? html`<a href="${href}" target="_blank" rel="noreferrer">${words}</a>`
    : html`${words}`
