import * as v from 'valibot'
import type { Key } from './source-file'

/** What is wrong with a value, and where in it. */
export interface ShapeProblem {
  /** Way to the value. */
  readonly path: readonly Key[]
  /** Sentence that names the value and the remedy. */
  readonly message: string
}

/** Parses a value with a schema of the configuration; an invalid one returns what is wrong first. */
export function parseChecked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  name: string,
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; problem: ShapeProblem } {
  const result = v.safeParse(schema, value)
  if (result.success) return { ok: true, value: result.output }
  // An unknown name explains why another one is missing.
  const issue = result.issues.find(({ expected }) => expected === 'never') ?? result.issues[0]
  const { path, issue: deepest } = deepen(issue)
  return { ok: false, problem: { path, message: `${showPath(path) || name} ${describe(deepest)}` } }
}

/** Writes a path as JavaScript does. */
export function showPath(path: readonly Key[]): string {
  return path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`
      return /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
    })
    .join('')
    .replace(/^\./, '')
}

interface Found {
  readonly path: readonly Key[]
  readonly issue: v.BaseIssue<unknown>
}

/** Follows the issue of a union into the option that is meant: the one whose value is valid for the longest way. */
function deepen(issue: v.BaseIssue<unknown>): Found {
  const path = (issue.path ?? []).map(({ key }) => key as Key)
  const options = (issue.issues ?? []).map(deepen)
  const meant = options.filter((option) => option.path.length > 0)
  const deepest =
    meant.find((option) => option.issue.expected === 'never') ??
    meant.sort((a, b) => b.path.length - a.path.length)[0]
  return deepest ? { path: [...path, ...deepest.path], issue: deepest.issue } : { path, issue }
}

function describe({ message, kind, type, received, expected, input }: v.BaseIssue<unknown>): string {
  if (/[.?]$/.test(message)) return message
  const isMissing =
    kind === 'schema' && type === 'strict_object' && received === 'undefined' && expected?.startsWith('"')
  return isMissing ? 'is missing: add it.' : `is ${show(input)}: it must be ${message}.`
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value)
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  if (!Array.isArray(value)) return 'an object'
  return value.length === 0 ? 'an empty array' : 'an array'
}
