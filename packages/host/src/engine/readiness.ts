import type { Clock, DeskId, Unsubscribe, WidgetError } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { notReadyError } from './host-errors'
import type { AppStatus } from './state'

/** What the time limit of a document depends on. */
export interface ReadinessOptions {
  /** The app. */
  readonly app: AppDefinition
  /** URL of the app's frame. */
  readonly url: string
  /** Source of time. */
  readonly clock: Clock
  /** Time a document may take to become ready, in milliseconds; 0 for no limit. */
  readonly timeoutMs: number
  /** Called when a document was not ready in time. */
  onLate(error: WidgetError): void
}

/** The time limit within which each document has to become ready, and what may have kept it from that. */
export class Readiness {
  /** The latest origin that was refused. */
  refusedOrigin: string | null = null
  /** The desk that the document spoke to, when it is none of the app's. */
  otherDesk: DeskId | null = null
  readonly #options: ReadinessOptions
  #cancel: Unsubscribe | null = null

  constructor(options: ReadinessOptions) {
    this.#options = options
    this.#start()
  }

  /** Forgets what is known of the document, because it is gone. */
  forget(): void {
    this.refusedOrigin = null
    this.otherDesk = null
  }

  /** Starts, restarts or ends the time limit, depending on the app's status. */
  follow(status: AppStatus, isNewDocument: boolean): void {
    const isWaiting = status === 'loading' || status === 'loaded'
    if (isWaiting && this.#cancel && !isNewDocument) return
    this.#cancel?.()
    this.#cancel = null
    if (isWaiting) this.#start()
  }

  #start(): void {
    const { clock, timeoutMs } = this.#options
    this.#cancel = timeoutMs === 0 ? () => {} : clock.after(timeoutMs, () => this.#end())
  }

  #end(): void {
    const { app, url, timeoutMs, onLate } = this.#options
    const { refusedOrigin, otherDesk } = this
    onLate(notReadyError(app, { url, timeoutMs, refusedOrigin, otherDesk }))
  }
}
