import type { Claim, Claims } from '@/trial/vocabulary'

/** What the claims advise, by when a prescriber needs it. */
const groups = [
  { title: 'Before starting: screening', claims: ['S2-37', 'S2-45', 'S2-46', 'S2-47'] },
  { title: 'Infection: four points', claims: ['S1-31', 'S1-32', 'S1-33', 'S1-34'] },
  { title: 'While on treatment: monitoring', claims: ['S2-49', 'S2-48', 'S2-50'] },
  {
    title: 'Dose and interactions',
    claims: ['S2-28', 'S2-25', 'S2-23', 'S2-24', 'S2-27', 'S2-51'],
  },
  { title: 'Harms of the class', claims: ['S2-36', 'S1-24', 'S2-33', 'S2-34', 'S2-35'] },
  { title: 'After cancer', claims: ['S1-29', 'S1-30'] },
  {
    title: 'Baricitinib in lupus: for whom',
    claims: 'S2-01 S2-42 S2-18 S2-17 S2-52 S2-19 S2-20 S2-21 S2-22'.split(' '),
  },
  { title: 'Reading a trial', claims: ['S1-15'] },
]

export type PracticeGroup = { readonly title: string; readonly claims: readonly Claim[] }

export const practiceGroups = ({ claims }: Claims): readonly PracticeGroup[] =>
  groups.map(({ title, claims: ids }) => ({
    title,
    claims: ids.flatMap((id) => claims.find((claim) => claim.id === id) ?? []),
  }))
