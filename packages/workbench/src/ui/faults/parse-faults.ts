import { checkFault, type Fault } from '@deskbridge/host-emulator/faults'
import * as v from 'valibot'
import type { DeskFault } from './desk-faults'

/** How many faults can be on at once. */
const maxFaults = 50

const faultSchema = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, Fault>(({ dataset, addIssue, NEVER }) => {
    try {
      return checkFault(dataset.value)
    } catch (error) {
      addIssue({ message: (error as Error).message })
      return NEVER
    }
  }),
)
const deskFaultSchema = v.object({ app: v.nullable(v.pipe(v.string(), v.nonEmpty())), fault: faultSchema })

/** Parses faults from outside, as from the page's URL, into fresh objects; those that cannot be used are left out. */
export function parseFaults(value: unknown): readonly DeskFault[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, maxFaults).flatMap((entry: unknown) => {
    const { success, output } = v.safeParse(deskFaultSchema, entry)
    return success ? [output] : []
  })
}
