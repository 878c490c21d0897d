import { isRecord } from '@deskbridge/core/internal'

/** A value of which any member may be left out, at any depth; arrays are given whole. */
export type DeepPartial<T> = unknown extends T
  ? T
  : T extends string | number | boolean | readonly unknown[] | null | undefined
    ? T
    : { [K in keyof T]?: DeepPartial<T[K]> }

/** Returns a copy of a value in which the given members are replaced, at any depth; `undefined` replaces nothing. */
export function mergeDeep<T>(value: T, overrides: DeepPartial<NoInfer<T>> | undefined): T {
  if (overrides === undefined) return value
  if (!isRecord(value) || !isRecord(overrides)) return overrides as T
  const merged: Record<string, unknown> = { ...value }
  for (const [key, part] of Object.entries(overrides)) merged[key] = mergeDeep(merged[key], part as never)
  return merged as T
}
