import type { Trial } from './schema'
import type {
  Agents,
  Changelog,
  Claims,
  Definitions,
  Diseases,
  Endpoints,
  Families,
} from './vocabulary'

/** All trials and the names they use. Made by the build, loaded once, never changed. */
export type Evidence = {
  /** Names this version of the data: the first digits of its own hash. */
  readonly release: string
  readonly trials: readonly Trial[]
  readonly endpoints: Endpoints
  readonly families: Families
  readonly agents: Agents
  readonly diseases: Diseases
}

/** Texts that explain the evidence; loaded with the first page that shows one. */
export type Library = {
  readonly claims: Claims
  readonly definitions: Definitions
  readonly changelog: Changelog
}

/**
 * The file was checked field by field when it was built; here it is only made sure that this is
 * that file, whole. Answers null when it is not.
 */
export const parseEvidence = (json: unknown): Evidence | null => (isEvidence(json) ? json : null)

const isEvidence = (json: unknown): json is Evidence =>
  isObject(json) &&
  typeof json['release'] === 'string' &&
  ['endpoints', 'families', 'agents', 'diseases'].every((name) => isObject(json[name])) &&
  isListOf(json['trials'], isTrial) &&
  json['trials'].length > 0

const isTrial = (json: unknown) =>
  isNamed(json) &&
  typeof json['name'] === 'string' &&
  isListOf(json['arms'], isNamed) &&
  isListOf(
    json['outcomes'],
    (outcome) => isNamed(outcome) && isListOf(outcome['results'], isObject),
  )

const isNamed = (json: unknown): json is Readonly<Record<string, unknown>> =>
  isObject(json) && typeof json['id'] === 'string'

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const isListOf = (json: unknown, is: (item: unknown) => boolean): json is readonly unknown[] =>
  Array.isArray(json) && json.every(is)
