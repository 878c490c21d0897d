import { parseSection, type Section } from '@deskbridge/core'
import * as v from 'valibot'
import { nearestName } from './nearest-name'

/*
 * The message of an issue is what the value must be, as in "a non-empty string"; one that ends as a sentence is all that is to
 * be said about it.
 */

/** A string with content. */
export const text = v.pipe(v.string('a non-empty string'), v.nonEmpty('a non-empty string'))

/** A boolean. */
export const flag = v.boolean('true or false')

/** An id or a short number; a number becomes a string. */
export const id = v.pipe(v.union([text, v.number()], 'a non-empty string or a number'), v.transform(String))

/** A time. */
export const time = v.pipe(
  v.string('a time in ISO 8601 format'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'a time in ISO 8601 format'),
)

/** A string, or `null` for one that is not known. */
export const textOrNull = v.nullish(v.string('a string or null'), null)

/** An id, or `null` for one that is not known. */
export const idOrNull = v.nullish(id, null)

/** One of several strings. */
export function oneOf<const Option extends string>(options: readonly Option[]) {
  return v.picklist(options, listWords(options.map((option) => `"${option}"`)))
}

/** An object with these members and no others. */
export function members<Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries)
  const schema = v.strictObject(entries, ({ expected, input }) => {
    if (expected !== 'never') return 'an object'
    const nearest = nearestName(String(input), names)
    return nearest === null
      ? `is unknown: remove it, or use ${listWords(names)}.`
      : `is unknown: did you mean "${nearest}"?`
  })
  // Valibot takes an array for an object.
  const run: (typeof schema)['~run'] = (dataset, config) => {
    if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
    v._addIssue(schema as never, 'type', dataset, config)
    return dataset as unknown as ReturnType<typeof run>
  }
  return { ...schema, '~run': run }
}

/** An array with at least one entry. */
export function filled<Item extends v.GenericSchema>(item: Item, noun: string) {
  return v.pipe(v.array(item, noun), v.minLength(1, noun))
}

/** Entries that stand in place, or in JSON files that are named; one file may be named alone. */
export function listed<Item extends v.GenericSchema>(item: Item, noun: string) {
  const remedy = `${noun}, or the path of a JSON file`
  return v.union([text, filled(v.union([text, item], remedy), `a non-empty array: each ${remedy}`)], remedy)
}

/** Adds a rule that throws, as the host's do, to a schema. */
export function byRule<Schema extends v.GenericSchema>(
  schema: Schema,
  rule: (value: v.InferOutput<Schema>) => unknown,
): Schema {
  const check = v.rawCheck<v.InferOutput<Schema>>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    try {
      rule(dataset.value)
    } catch (error) {
      const { message } = error as Error
      addIssue({ message: /: it must be (.+)\.$/s.exec(message)?.[1] ?? `is refused: ${message}` })
    }
  })
  return v.pipe(schema as v.GenericSchema, check as never) as unknown as Schema
}

/** The opening state of an app. */
export const openingState: v.GenericSchema<unknown, Section> = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const result = parseSection(dataset.value)
    if (result.ok) return result.section
    for (const { path, message } of result.issues) {
      const keys = path.match(/[^.[\]]+/g) ?? []
      // Only the keys are read.
      const items = keys.map((key) => ({ key: /^\d+$/.test(key) ? Number(key) : key }))
      addIssue({
        message: `${message}.`,
        ...(items.length > 0 && { path: items as unknown as [v.IssuePathItem] }),
      })
    }
    return NEVER
  }),
)

function listWords(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join()
}
