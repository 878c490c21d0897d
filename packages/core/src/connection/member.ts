import type { WidgetError } from '../base/errors'
import type { Unsubscribe } from '../base/readable'
import type { DeskWire, SessionEvent } from '../desks/desk'
import type { Verdict } from '../desks/outcome'
import type { Envelope } from '../link/link'
import type { ConnectionClient } from './connection-client'
import { deadlineError } from './connection-errors'
import { allowsOrigin } from './origin-policy'

/** A client of a connection, with its deadline, its desk and its permissions. */
export class Member {
  /** The client. */
  readonly client: ConnectionClient
  /** Whether the client knows that it is connected. */
  isConnected = false
  /** The first origin that was refused. */
  #refusedOrigin: string | undefined
  #desk: DeskWire | null = null
  #cancelDeadline: Unsubscribe = () => {}

  constructor(client: ConnectionClient) {
    this.client = client
  }

  /** Starts the time limit of connecting. */
  startDeadline(): void {
    const { clock, connectTimeoutMs } = this.client
    if (connectTimeoutMs === 0) return
    this.#cancelDeadline = clock.after(connectTimeoutMs, () =>
      this.fail(deadlineError(this.client, this.#refusedOrigin)),
    )
  }

  /** Returns the client's own desk of an id. */
  deskOf({ id }: DeskWire): DeskWire | undefined {
    return this.client.desks.find((desk) => desk.id === id)
  }

  /** Returns whether the client allows a desk on an origin; before the origin is known, whether it has the desk. */
  allows(other: DeskWire, origin: string | null): boolean {
    const desk = this.deskOf(other)
    return Boolean(desk && (origin === null || allowsOrigin(desk, this.client.hostOrigins, origin)))
  }

  /** Decides whether the client receives the events of the chosen desk. */
  join(chosen: DeskWire, origin: string | null): void {
    const desk = this.deskOf(chosen)
    const isAllowed = this.allows(chosen, origin)
    this.#desk = isAllowed ? desk! : null
    if (desk && !isAllowed) this.#refusedOrigin ??= origin!
  }

  /** Notifies the client of an event of the chosen desk, if it receives them. */
  notify(event: SessionEvent): void {
    if (!this.#desk) return
    if (event.type === 'connected') this.isConnected = true
    if (event.type === 'connected' || event.type === 'failed') this.#cancelDeadline()
    this.client.onEvent(event, this.#desk)
  }

  /** Notifies the client of a failure of its own. */
  fail(error: WidgetError): void {
    this.#cancelDeadline()
    this.client.onEvent({ type: 'failed', error }, this.client.desks[0]!)
  }

  /** Reports a message that was dropped. */
  drop(envelope: Envelope, verdict: Verdict): void {
    if (verdict === 'ignored:other-origin') this.#refusedOrigin ??= envelope.origin
    this.client.drops?.report(envelope, verdict)
  }

  /** Stops all notifications and timers. */
  close(): void {
    this.#desk = null
    this.#cancelDeadline()
    this.client.drops?.close()
  }
}
