import type { Outcome } from '@/trial/schema'

const roles: readonly string[] = ['primary', 'co-primary', 'key-secondary', 'secondary']

/** What a trial was for comes first: its primary outcome, co-primary, key secondary, secondary, others. */
export const roleRank = ({ role }: Pick<Outcome, 'role'>): number =>
  roles.indexOf(role) + 1 || roles.length + 1
