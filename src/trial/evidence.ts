import * as v from 'valibot'
import type { Trial } from './schema'
import type { Agents, Claims, Definitions, Diseases, Endpoints, Families } from './vocabulary'

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
export type Library = { readonly claims: Claims; readonly definitions: Definitions }

/**
 * The file was checked field by field when it was built; here it is only made sure that this is
 * that file, whole. Answers null when it is not.
 */
export const parseEvidence = (json: unknown): Evidence | null => (isEvidence(json) ? json : null)

const isEvidence = (json: unknown): json is Evidence => v.is(shape, json)

const entries = v.record(v.string(), v.looseObject({}))
const shape = v.looseObject({
  release: v.string(),
  trials: v.pipe(
    v.array(
      v.looseObject({
        id: v.string(),
        name: v.string(),
        arms: v.array(v.looseObject({ id: v.string() })),
        outcomes: v.array(v.looseObject({ id: v.string(), results: v.array(v.looseObject({})) })),
      }),
    ),
    v.minLength(1),
  ),
  endpoints: entries,
  families: entries,
  agents: entries,
  diseases: entries,
})
