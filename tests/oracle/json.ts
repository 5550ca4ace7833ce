/** What JSON.parse may give. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

export const parseJson = (text: string): Json => JSON.parse(text)

export const isObject = (x: unknown): x is JsonObject =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

export const isList = (x: unknown): x is readonly Json[] => Array.isArray(x)

/** The object under a key; empty when there is none. */
export function objectAt(json: Json | undefined, key: string): JsonObject {
  const value = isObject(json) ? json[key] : undefined
  return isObject(value) ? value : {}
}

/** The list under a key; empty when there is none. */
export function listAt(json: Json | undefined, key: string): readonly Json[] {
  const value = isObject(json) ? json[key] : undefined
  return isList(value) ? value : []
}

/** The objects in the list under a key. */
export const objectsAt = (json: Json | undefined, key: string): readonly JsonObject[] =>
  listAt(json, key).filter(isObject)

/** The number under a key; NaN when there is none. "Infinity" is spelled out in these files. */
export function numberAt(json: Json | undefined, key: string): number {
  const value = isObject(json) ? json[key] : undefined
  return asNumber(value ?? null) ?? NaN
}

export function textAt(json: Json | undefined, key: string): string {
  const value = isObject(json) ? json[key] : undefined
  return typeof value === 'string' ? value : ''
}

/** A name, which some files write as a number. */
export const nameOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : ''

export function asNumber(value: Json): number | undefined {
  if (typeof value === 'number') return value
  if (value === 'Infinity') return Infinity
  return value === '-Infinity' ? -Infinity : undefined
}
