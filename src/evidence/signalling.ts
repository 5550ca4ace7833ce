import type { Kinase, KinaseEffect, Signal, Signalling } from '@/trial/lessons'
import { listed, plural } from './words'

/** The four Janus kinases, in the order of all tables. */
export const kinases = ['JAK1', 'JAK2', 'JAK3', 'TYK2'] as const satisfies readonly Kinase[]

type Effects = Signalling['agents'][string]

/** What decides when a signal uses several kinases: the strongest thing stated comes first. */
const strongest: readonly KinaseEffect[] = [
  ...(['target', 'weaker', 'sources differ', 'not stated', 'spared'] as const),
]

/** What an agent does to a signal: the strongest effect on any kinase that the signal needs. */
export const reachOf = (effects: Effects, { jaks }: Signal): KinaseEffect =>
  strongest.find((effect) => jaks.some((jak) => effects[jak] === effect)) ?? 'not stated'

const kinasesOf = (effects: Effects, effect: KinaseEffect) =>
  kinases.filter((kinase) => effects[kinase] === effect)

/** "JAK1; JAK2 and JAK3 more weakly; spares TYK2". */
export function selectivityWords(effects: Effects): string {
  const [target, weaker, differ, spared, unstated] = [
    kinasesOf(effects, 'target'),
    kinasesOf(effects, 'weaker'),
    kinasesOf(effects, 'sources differ'),
    kinasesOf(effects, 'spared'),
    kinasesOf(effects, 'not stated'),
  ]
  if (unstated.length === kinases.length) return 'not stated in the sources used'
  return [
    target.length && listed(target),
    weaker.length && `${listed(weaker)} more weakly`,
    differ.length && `sources differ on ${listed(differ)}`,
    spared.length && `spares ${listed(spared)}`,
    unstated.length && `${listed(unstated)} not stated`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** Which signals an agent stops, weakens or leaves, in a sentence each. */
export function pathWords(name: string, effects: Effects, signals: readonly Signal[]): string {
  const by = (effect: KinaseEffect) =>
    signals.filter((signal) => reachOf(effects, signal) === effect).map(({ label }) => label)
  const [stopped, weaker, differ, unstated, spared] = strongest.map(by)
  const sentence = (labels: readonly string[] | undefined, words: string) =>
    labels?.length ? ` ${words}: ${labels.join('; ')}.` : ''
  if (unstated?.length === signals.length)
    return `${name}: which Janus kinases it inhibits is not stated in the sources used.`
  return (
    `${name}: ${selectivityWords(effects)}.` +
    sentence(stopped, `Meets its target in ${plural(stopped?.length ?? 0, 'signal')}`) +
    sentence(weaker, 'Only through a kinase that it inhibits more weakly') +
    sentence(differ, 'Sources differ') +
    sentence(unstated, 'Not stated') +
    sentence(spared, 'Left alone')
  )
}
