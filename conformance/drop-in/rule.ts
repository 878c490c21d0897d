import type { OpenPage } from './page'

/** A rule that holds for both the published SDK and the drop-in. */
export interface SharedRule {
  readonly rule: string
  /** Returns what is to be seen of it, as plain data. */
  observe(open: OpenPage): Promise<unknown>
  readonly expected: unknown
}

/** A rule that the published SDK and the drop-in follow differently. */
export interface DifferentRule {
  readonly rule: string
  /** Returns what is to be seen of it, as plain data. */
  observe(open: OpenPage): Promise<unknown>
  readonly genuine: unknown
  readonly deskbridge: unknown
}

/** A named difference; its id and its name stand in the docs page of the drop-in. */
export interface Difference {
  readonly id: `D${number}`
  readonly name: string
  readonly rules: readonly DifferentRule[]
}
