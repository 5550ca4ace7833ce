import type { Trial } from '@/trial/schema'

/** "SELECT-GCA (NCT03725202)"; a name that holds its number says it once. */
export const registeredName = ({ name, registry }: Pick<Trial, 'name' | 'registry'>): string =>
  registry && !name.includes(registry) ? `${name} (${registry})` : name
