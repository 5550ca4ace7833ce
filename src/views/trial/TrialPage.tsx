import type { Catalogue } from '@/evidence/catalogue'
export function TrialPage({ id }: { catalogue: Catalogue; id: string }) {
  return <main id="main">{id}</main>
}
