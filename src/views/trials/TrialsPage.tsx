import type { Catalogue } from '@/evidence/catalogue'
export function TrialsPage({ catalogue }: { catalogue: Catalogue }) {
  return <main id="main">{catalogue.evidence.trials.length}</main>
}
