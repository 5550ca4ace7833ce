import * as v from 'valibot'

/** What a file of the data holds; throws with each fault: file, field, and what is wrong. */
export function parseFile<S extends v.GenericSchema>(
  file: string,
  schema: S,
  json: unknown,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return parsed.output
  throw new Error(
    parsed.issues
      .map((issue) => `${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
      .join('\n'),
  )
}
