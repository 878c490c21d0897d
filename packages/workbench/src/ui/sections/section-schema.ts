import { parseSection, type Section } from '@deskbridge/core'
import * as v from 'valibot'

/** Parses a section that comes from outside of the page. */
export const sectionSchema: v.GenericSchema<unknown, Section> = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const result = parseSection(dataset.value)
    if (result.ok) return result.section
    for (const { path, message } of result.issues) addIssue({ message: `${path} ${message}` })
    return NEVER
  }),
)
