import { evidenceAddress } from 'virtual:evidence'
import { catalogueOf, type Catalogue } from '@/evidence/catalogue'
import { loadEvidence } from '@/remote/loadEvidence'

/** The evidence of this build, as the app loads it. */
export async function realCatalogue(): Promise<Catalogue> {
  const loaded = await loadEvidence(evidenceAddress)
  if (!loaded.ok) throw new Error(`${loaded.reason} ${loaded.detail}`)
  return catalogueOf(loaded.evidence)
}
