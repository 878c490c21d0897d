import { systemClock, type Clock } from '../base/clock'
import { whenLoaded } from '../base/environment'
import { attach } from '../connection/connection'
import type { Attachment } from '../connection/connection-client'
import { defaultTimeouts } from '../connection/default-timeouts'
import type { DeskWire, SessionEvent } from '../desks/desk'
import { announcement } from '../desks/text/place'
import { parentLink } from '../link/parent-link'
import type { Action } from '../model/action'
import type { AnyPlacement } from '../model/app-context'

/** Which desks a widget connects to. */
export interface ConnectOptions {
  /** The only origins that may be the desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[]
}

/** The connection of one widget to the desk. */
export interface Line {
  /** Sends a request to the desk; rejects with what the host rejected with. */
  perform(action: Action): Promise<void>
  /** Sends what the desk is to show, and sends it again when the host restarts (T59). */
  show(action: Action): Promise<void>
}

/** A clock that starts when the page has loaded, because no host sends anything earlier. */
const clock: Clock = {
  ...systemClock,
  after(delayMs, run) {
    let stop = () => {}
    const stopWaiting = whenLoaded(() => {
      stop = systemClock.after(delayMs, run)
    })
    return () => {
      stopWaiting()
      stop()
    }
  },
}

/** Throws what the host rejected with: an `Error`, or the bare value that it sent (T77). */
function throwHostError(error: object): never {
  throw 'value' in error ? error.value : error
}

/**
 * Joins the document's connection to a desk, and resolves when the desk has accepted the widget.
 *
 * The first widget's placement decides whether the session announces itself. A widget that must be announced, and joins a session
 * that was opened for the silent placement, announces itself, once for each instance of the host (T56).
 */
export async function connect(
  wire: DeskWire,
  silentPlacement: AnyPlacement | undefined,
  onEvent: (event: SessionEvent) => void,
): Promise<Line> {
  let attachment: Attachment
  let shown: { readonly action: Action; isAcknowledged: boolean } | undefined

  const perform = (action: Action) => attachment.perform(action).catch(throwHostError) as Promise<void>
  const show = async (action: Action) => {
    const entry = { action, isAcknowledged: false }
    shown = entry
    await perform(action)
    entry.isAcknowledged = true
  }

  await new Promise<unknown>((resolve, reject) => {
    let isAnnouncing = false
    const announce = () => {
      // An unanswered one is posted to a new instance anyway (T57).
      if (isAnnouncing) return
      isAnnouncing = true
      attachment
        .perform(announcement)
        .finally(() => (isAnnouncing = false))
        .then(resolve, reject)
    }
    let begin: (done: null) => void = resolve
    attachment = attach(parentLink(), {
      desks: [wire],
      clock,
      ...defaultTimeouts,
      onEvent(event) {
        if (event.type === 'connected') {
          if (event.context.placement === silentPlacement) begin = announce
          begin(null)
        } else if (event.type === 'reconnected') {
          begin(null)
          if (shown?.isAcknowledged) show(shown.action).catch(() => {})
        } else if (event.type === 'failed') reject(event.error)
        onEvent(event)
      },
    })
    attachment.start()
  }).catch((error: Error) => {
    attachment.detach()
    throwHostError(error)
  })
  return { perform, show }
}
