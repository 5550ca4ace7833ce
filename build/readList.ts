import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import { parseFile } from '../src/trial/parseFile'

export function readJson(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    throw new Error(`${file}: not JSON: ${String(fault)}`, { cause: fault })
  }
}

/** Reads one file of a folder; throws with each fault: file, field, and what is wrong. */
export function readList<S extends v.GenericSchema>(
  folder: string,
  file: string,
  schema: S,
): v.InferOutput<S> {
  return parseFile(file, schema, readJson(join(folder, file), file))
}
