import { isRecord, type Diagnostic, type Section } from '@deskbridge/core/internal'

/** What a host dropped, and why; it is reported, never thrown. */
export interface HostDiagnostic extends Diagnostic {
  /** The frame that the message came from; `null` when it is no app's. */
  appId: string | null
}

/**
 * Returns the sentence that says what to change in the app's definition; empty where it cannot help.
 *
 * @param openingState The section whose title decides.
 * @param data What the dropped message carries.
 */
export function remedyOf(openingState: Section | null, { code, origin }: Diagnostic, data: unknown): string {
  if (code === 'other-origin') return ` Add origins: ['${origin}'] to the app if it is there.`
  if (code !== 'title' || !isRecord(data) || typeof data.title !== 'string') return ''
  const notShown = ` The section "${data.title}" was not shown:`
  return openingState
    ? `${notShown} the opening state's title is "${openingState.title}". Use the same title.`
    : `${notShown} the app has no opening state. Give it one with the same title.`
}
