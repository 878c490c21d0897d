/** A reusable reply. */
export interface Macro {
  /** Id of the macro, also in the browser's storage. */
  readonly id: string
  /** Title for agents. */
  readonly title: string
  /** Content of the reply, with placeholders such as `{{requester.name}}`. */
  readonly text: string
}
