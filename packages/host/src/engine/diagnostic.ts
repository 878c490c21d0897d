import { isRecord, type DeskId, type Diagnostic, type Verdict } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'

/** What a host dropped, and why; it is reported, never thrown. */
export interface HostDiagnostic extends Diagnostic {
  /** The frame that the message came from; `null` when it is no app's. */
  appId: string | null
}

/** A message that was dropped. */
export interface DroppedMessage {
  /** The frame that it came from. */
  readonly appId: string
  /** The desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** What it carries. */
  readonly data: unknown
  /** The origin that it came from. */
  readonly origin: string
}

/** Describes a dropped message: what happened and, where the app's definition can help, what to change. */
export function toDiagnostic(
  app: AppDefinition,
  { appId, data, origin }: DroppedMessage,
  message: unknown,
  verdict: Verdict,
): HostDiagnostic {
  const [kind, detail = ''] = verdict.split(':')
  const code = (kind === 'ignored' ? detail : kind) as HostDiagnostic['code']
  const dropped = `A message from ${origin} in the frame of the app "${app.id}" was dropped: ${verdict}.`
  return {
    code,
    message: [dropped, ...remedies(app, code, data, origin)].join(' '),
    data: message,
    origin,
    appId,
  }
}

function remedies(
  { openingState }: AppDefinition,
  code: HostDiagnostic['code'],
  data: unknown,
  origin: string,
): string[] {
  if (code === 'other-origin') return [`Add origins: ['${origin}'] to the app if it is there.`]
  if (code !== 'title' || !isRecord(data) || typeof data.title !== 'string') return []
  const notShown = `The section "${data.title}" was not shown:`
  return openingState
    ? [`${notShown} the opening state's title is "${openingState.title}". Use the same title.`]
    : [`${notShown} the app has no opening state. Give it one with the same title.`]
}
