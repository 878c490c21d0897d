import type { HostSessionIo } from './desk-host'

/** Settles a message of an app; only the first outcome counts. */
export type Answer = (outcome: { readonly result?: unknown; readonly error?: unknown }) => void

/** How a session goes on with a message, once the helpdesk has been asked about it. */
export interface MessageHandling {
  /** Answers the app in the helpdesk's words. */
  readonly answer: Answer
  /** Handles a message that the helpdesk leaves to the host. */
  handle(): void
  /** Whether the session has ended, so that nobody waits for the outcome. */
  isClosed(): boolean
}

/**
 * Lets the helpdesk answer a well-formed message, and handles the message where it does not.
 *
 * The helpdesk leaves a message to the host with no response, and with a promise that settles on `undefined`.
 */
export function askHelpdesk(
  io: HostSessionIo,
  message: { readonly name: string; readonly data: unknown },
  { answer, handle, isClosed }: MessageHandling,
): void {
  const response = io.respond(message.name, message.data)
  if (!response) return handle()
  response.then(
    (result) => {
      if (isClosed()) return
      if (result === undefined) handle()
      else answer({ result })
    },
    (error: unknown) => {
      if (!isClosed()) answer({ error })
    },
  )
}
