import * as v from 'valibot'
import { type ListedEntry } from './message-list'
import type { Row } from './message'
import { toJson } from './measure'
import { reasons } from './verdict-words'

const verdict = v.custom<ListedEntry['entry']['verdict']>((value) => {
  if (typeof value !== 'string') return false
  const [kind, detail = ''] = value.split(/:(.*)/s)
  return (
    value === 'delivered' ||
    (kind === 'ignored' && Object.hasOwn(reasons, detail)) ||
    (kind === 'invalid' && detail !== '')
  )
}, 'must be a verdict, such as "delivered" or "ignored:title"')

const text = v.string('must be a string')
const time = v.pipe(v.number('must be a number'), v.finite('must be a finite number'))
const textOrNull = v.nullable(text)

const scene = v.strictObject({
  placement: text,
  mode: v.picklist(['popup', 'embed'], 'must be "popup" or "embed"'),
  hasTicket: v.boolean('must be true or false'),
  openingTitle: textOrNull,
})

const record = v.strictObject({
  at: time,
  offsetMs: time,
  direction: v.picklist(['in', 'out'], 'must be "in" or "out"'),
  app: text,
  appId: textOrNull,
  desk: textOrNull,
  name: text,
  data: v.optional(v.unknown()),
  origin: text,
  verdict,
  request: v.optional(text),
  replyTo: v.optional(text),
  scene: v.optional(v.nullable(scene)),
  fault: v.optional(v.nullable(v.strictObject({ verdict: text, sentence: text }))),
  count: v.optional(
    v.pipe(
      v.number(),
      v.safeInteger('must be a positive integer'),
      v.minValue(1, 'must be a positive integer'),
    ),
  ),
})

/** How long an imported file may be, in characters. */
const longestFile = 50_000_000

/** What a file of messages contains, or what is wrong with its first bad line. */
export type TraceFile = { readonly entries: readonly ListedEntry[] } | { readonly problem: string }

/** Writes messages as JSON lines, one message a line. */
export function writeTrace(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => {
    if (row.kind === 'divider') return []
    const { at, offsetMs, direction, app, appId, desk, name, data, origin } = row
    const { verdict: given, request, replyTo, scene: known, fault, count } = row
    const line = { at, offsetMs, direction, app, appId, desk, name, data, origin, verdict: given }
    return [toJson({ ...line, request, replyTo, scene: known, fault, count })]
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** Reads messages from JSON lines; the whole file is refused for one bad line, which is named. */
export function readTrace(content: string): TraceFile {
  if (content.length > longestFile)
    return { problem: 'The file is longer than 50 million characters. Split it.' }
  const entries: ListedEntry[] = []
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const entry = readLine(line)
    if (typeof entry === 'string') return { problem: `Line ${index + 1}: ${entry}` }
    entries.push(entry)
  }
  return entries.length > 0 ? { entries } : { problem: 'The file has no messages.' }
}

function readLine(line: string): ListedEntry | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `it is not JSON (${(error as Error).message}).`
  }
  const result = v.safeParse(record, value)
  if (!result.success) {
    const [issue] = result.issues
    const path = v.getDotPath(issue)
    return path ? `"${path}" ${issue.message}.` : 'it must be an object with the members of a message.'
  }
  const { app, offsetMs, scene: known = null, fault = null, count = 1, ...entry } = result.output
  return { entry: entry as ListedEntry['entry'], app, offsetMs, scene: known, fault, count }
}
