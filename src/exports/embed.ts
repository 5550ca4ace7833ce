import { html } from './html'
import type { Leaving } from './leaving'
import { report } from './report'

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

/** For another page: the report, whole, as it is now. It asks no server for anything. */
export async function frozenEmbed(leaving: Leaving): Promise<string> {
  return html`<iframe
    srcdoc="${await report(leaving)}"
    title="${titleOf(leaving.question)}, data release ${leaving.evidence.release}"
    sandbox="allow-popups"
    width="100%"
    height="640"
    style="border:0"
  ></iframe> `.markup
}

const titleOf = (question: string) =>
  `JAK Inhibitor Evidence Explorer: ${question || 'every result of every trial'}`
