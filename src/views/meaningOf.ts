import { library } from 'virtual:library'

/** "SRI-4: all of …": what counts as a responder or an event, in words that end with a full stop. */
export function meaningOf(slug: string, { short }: { readonly short: string }): string {
  const means = library.definitions[slug]?.means ?? 'not defined in the sources used'
  return `${short}: ${means.replace(/\.?$/, '.')}`
}
