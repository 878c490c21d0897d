import {
  createDropReporter,
  type Clock,
  type Diagnostic,
  type DropReporter,
  type Envelope,
  type Section,
  type Verdict,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { AppOrigin } from './app-origin'
import { describeEnvelope } from './describe-envelope'
import type { DeskHost } from './desks/desk-host'
import { remedyOf, type HostDiagnostic } from './diagnostic'
import type { Readiness } from './readiness'
import type { Traffic } from './traffic'

/** What the reports of an app's messages depend on. */
export interface ArrivalsIo {
  /** Id of the frame. */
  readonly appId: string
  /** Desks that the app may speak, the preferred one first. */
  readonly desks: readonly DeskHost[]
  /** Desks that the host speaks. */
  readonly hostDesks: readonly DeskHost[]
  /** Source of time. */
  readonly clock: Clock
  /** Reports messages. */
  readonly traffic: Traffic
  /** Where the app speaks from. */
  readonly origin: AppOrigin
  /** The time limit of the document. */
  readonly readiness: Readiness
  /** Reports what was dropped. */
  report(diagnostic: HostDiagnostic): void
  /** Returns the section whose title decides. */
  openingState(): Section | null
}

/** The messages of one app that came in, each with what became of it. */
export class Arrivals {
  readonly #io: ArrivalsIo
  readonly #drops: DropReporter

  constructor({ id }: AppDefinition, io: ArrivalsIo) {
    this.#io = io
    this.#drops = createDropReporter(
      io.clock,
      (diagnostic) => this.#reportDrop(diagnostic),
      ` in the frame of the app "${id}"`,
    )
  }

  /** Reports a message; without a verdict, none of the app's desks can parse it. */
  report(envelope: Envelope, given: Verdict | null): void {
    const { appId, desks, hostDesks, origin, readiness, traffic } = this.#io
    const other = given === null ? hostDesks.find((desk) => desk.parse(envelope.data) !== null) : undefined
    const verdict = given ?? (other ? 'ignored:other-desk' : 'ignored:foreign')
    if (verdict === 'delivered') origin.pin(envelope.origin)
    if (verdict === 'ignored:other-origin') readiness.refusedOrigin = envelope.origin
    traffic.received(appId, envelope, verdict, desks)
    // An app of several desks speaks to each of them until one answers.
    if (other) readiness.otherDesk = desks.includes(other) ? null : other.id
    else if (verdict !== 'delivered') this.#drops.report(envelope, verdict)
  }

  /** Reports what has only been counted so far. */
  close(): void {
    this.#drops.close()
  }

  #reportDrop(diagnostic: Diagnostic): void {
    const { appId, desks, openingState, report } = this.#io
    const { data, origin = '' } = diagnostic
    const carried = describeEnvelope({ data, origin, ports: [] }, desks).data
    const message = diagnostic.message + remedyOf(openingState(), diagnostic, carried)
    report({ ...diagnostic, message, appId })
  }
}
