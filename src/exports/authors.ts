import { stated } from '@/evidence/citation'

/** A person by family name and initials, or a body by its whole name. */
export type Author =
  | {
      readonly family: string
      readonly given?: string
      readonly suffix?: string
      readonly literal?: undefined
    }
  | { readonly literal: string; readonly family?: undefined }

/** "van der Heijde D, Deodhar A, et al" as people, and whether there are more. */
export function authorsOf(text: string | undefined): {
  readonly authors: readonly Author[]
  readonly more: boolean
} {
  const named = stated(text)
  if (!named) return { authors: [], more: false }
  const names = named.split(/,\s*/).map((name) => name.trim().replace(/\.$/, ''))
  const more = names.some((name) => /^(et al|and others)$/i.test(name))
  return {
    authors: names.filter((name) => name && !/^(et al|and others)$/i.test(name)).map(authorOf),
    more,
  }
}

function authorOf(name: string): Author {
  const [, family, initials, suffix] =
    /^(.+?)\s+(\p{Lu}[\p{Lu}-]{0,3})(?:\s+(Jr|Sr|II|III))?$/u.exec(name) ?? []
  if (!family || !initials) return /\s/.test(name) ? { literal: name } : { family: name }
  const given = initials
    .replaceAll(/\p{Lu}/gu, '$&. ')
    .replaceAll(' -', '-')
    .trim()
  return suffix ? { family, given, suffix } : { family, given }
}
