import { html } from './html'
import type { Leaving } from './leaving'
import { titleOf } from './liveEmbed'
import { report } from './report'

/** For another page: the report, whole, as it is now. It asks no server for anything. */
export async function frozenEmbed(leaving: Leaving): Promise<string> {
  return html`<iframe
    srcdoc="${await report(leaving)}"
    title="${titleOf(leaving.question)}, data release ${leaving.evidence.release}"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    width="100%"
    height="640"
    style="border:0"
  ></iframe> `.markup
}
