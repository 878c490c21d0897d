import type { OpenPage } from './page'

/** Is something that holds of the published SDK and of the drop-in alike. */
export interface SharedRule {
  readonly rule: string
  /** Returns what is to be seen of it, as plain data. */
  observe(open: OpenPage): Promise<unknown>
  readonly expected: unknown
}

/** Is something that the published SDK and the drop-in do differently. */
interface DifferentRule {
  readonly rule: string
  /** Returns what is to be seen of it, as plain data. */
  observe(open: OpenPage): Promise<unknown>
  readonly genuine: unknown
  readonly deskbridge: unknown
}

/** Is a named difference; its id and its name stand in docs/drop-in.md. */
export interface Difference {
  readonly id: `D${number}`
  readonly name: string
  readonly rules: readonly DifferentRule[]
}
