import type { Evidence } from '@/trial/evidence'
import type { CheckValue, Found } from './gate'
import { groupsBy } from './groupsBy'
import type { Panel } from './panels'
import { capital, listed, plural } from './words'

/** What a result states about one thing: `key` decides whether two are alike. */
export type Fact = {
  /** Undefined: not stated. */
  readonly key: string | undefined
  /** The class, in words. */
  readonly name: string
  /** More closely, where there is more. */
  readonly value?: string
}

/** A fact that no source gives. */
export const unstated: Fact = { key: undefined, name: 'not stated' }

type Differing = {
  readonly worst: 'amber' | 'red'
  readonly of: (panel: Panel, evidence: Evidence) => Fact
  readonly because: string
}

/** The check of a fact that should be the same: where it is not, who has what, and why it matters. */
export function differing(
  { worst, of, because }: Differing,
  panels: readonly Panel[],
  evidence: Evidence,
): Found {
  const rows = panels.map((panel) => ({ panel, fact: of(panel, evidence) }))
  const stated = rows.filter(({ fact }) => fact.key !== undefined)
  const groups = [...groupsBy(stated, ({ fact }) => fact.key).values()].flatMap((group) =>
    group[0] ? [{ name: group[0].fact.name, panels: group.map(({ panel }) => panel) }] : [],
  )
  const silent = rows.filter(({ fact }) => fact.key === undefined).map(({ panel }) => panel)
  const values = rows.map(({ panel: { key, trial }, fact }): CheckValue => {
    return { key, trial, value: fact.value ?? fact.name }
  })
  const found = { values, unstated: silent.length > 0 }
  const missing = silent.length ? `not stated for ${trialsIn(silent)}` : ''
  if (groups.length > 1) {
    const many = groups.length > named
    const who = (many ? largestOf(groups) : groups).map(
      ({ name, panels: own }) => `${name} in ${many ? trialCount(own) : trialsIn(own)}`,
    )
    const words = `${capital([...who, missing].filter(Boolean).join('; '))}. ${because}`
    return { ...found, level: worst, words, brief: briefly(groups.map(({ name }) => name)) }
  }
  const [only] = groups
  if (!only) return { ...found, level: 'green', words: 'Not stated.' }
  return {
    ...found,
    level: 'green',
    words: `${capital([only.name, missing].filter(Boolean).join('; '))}.`,
  }
}

type Group = { readonly name: string; readonly panels: readonly Panel[] }

const named = 6

/** Of many kinds those that most results have; the rest together. */
function largestOf(groups: readonly Group[]): readonly Group[] {
  const largest = groups.toSorted((a, b) => b.panels.length - a.panels.length)
  const rest = largest.slice(named - 1)
  const others = { name: `${rest.length} others`, panels: rest.flatMap(({ panels }) => panels) }
  return [...largest.slice(0, named - 1), others]
}

const trialCount = (panels: readonly Panel[]) =>
  plural(new Set(panels.map(({ trial }) => trial)).size, 'trial')

/** "FINCH 1 and FINCH 2"; beyond four only their number. */
export function trialsIn(panels: readonly Panel[]): string {
  const names = [...new Set(panels.map(({ trial }) => trial.name))]
  return names.length > 4 ? plural(names.length, 'trial') : listed(names)
}

const briefly = (names: readonly string[]) =>
  names.length > 3 ? `${names.length} kinds` : listed(names)
