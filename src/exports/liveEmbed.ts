import { html } from './html'
import type { Leaving } from './leaving'

/** For another page: the view itself, which follows the data of this site. */
export function liveEmbed({ address, question }: Pick<Leaving, 'address' | 'question'>): string {
  const url = new URL(address)
  url.searchParams.set('embed', 'on')
  return html`<iframe
    src="${url.href}"
    title="${titleOf(question)}"
    width="100%"
    height="640"
    loading="lazy"
    style="border:0"
  ></iframe> `.markup
}

export const titleOf = (question: string) =>
  `JAK Inhibitor Evidence Explorer: ${question || 'every result of every trial'}`
