import type { Catalogue } from '@/evidence/catalogue'
export function SourceDrawer({ source }: { catalogue: Catalogue; source: string }) {
  return <p>{source}</p>
}
