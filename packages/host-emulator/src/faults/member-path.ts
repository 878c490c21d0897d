import { isRecord } from '@deskbridge/core/internal'

/** The keys that lead from a value to one of its members, the outermost one first. */
export type Path = readonly string[]

/** Returns the path that is written with dots, as in `requester.email`. */
export function toPath(member = ''): Path {
  return member.split('.').filter((key) => key !== '')
}

/** Returns a copy in which one member is another value; missing records on the way are created. */
export function replaceAt(value: unknown, [key, ...inner]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement
  if (Array.isArray(value)) {
    return value.map((part, index) => (String(index) === key ? replaceAt(part, inner, replacement) : part))
  }
  const record = isRecord(value) ? value : {}
  return { ...record, [key]: replaceAt(record[key], inner, replacement) }
}

/** Returns a copy that lacks one member. */
export function removeAt(value: unknown, [key, ...inner]: Path): unknown {
  if (key === undefined) return undefined
  if (Array.isArray(value)) {
    if (inner.length === 0) return value.filter((_part, index) => String(index) !== key)
    return value.map((part, index) => (String(index) === key ? removeAt(part, inner) : part))
  }
  if (!isRecord(value) || !(key in value)) return value
  if (inner.length > 0) return { ...value, [key]: removeAt(value[key], inner) }
  const { [key]: _removed, ...others } = value
  return others
}

/** Returns the value of a member. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    value,
  )
}
