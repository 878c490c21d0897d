import { expectTypeOf } from 'vitest'
import {
  createWidget,
  textDesk,
  type AppContext,
  type Capability,
  type DeskId,
  type QiscusTicket,
  type Readable,
  type SectionResult,
  type TextTicket,
  type Ticket,
  type Widget,
  type WidgetErrorCode,
} from '../src'
import { createWidget as createWidgetWithDesks } from '../src/widget'

declare const ticket: Ticket

// Narrowing on the desk types what the desk sent.
if (ticket.desk === 'text') expectTypeOf(ticket.raw).toEqualTypeOf<TextTicket>()
if (ticket.desk === 'qiscus') expectTypeOf(ticket.raw).toEqualTypeOf<QiscusTicket>()
expectTypeOf(ticket.desk).toEqualTypeOf<DeskId>()
expectTypeOf(ticket.priority).toEqualTypeOf<'low' | 'medium' | 'high' | 'urgent' | null>()

// The neutral fields are there without narrowing.
expectTypeOf(ticket.id).toBeString()
expectTypeOf(ticket.tags).toEqualTypeOf<string[]>()

// The default desks may be left out; from the entry that carries none they may not.
expectTypeOf(createWidget()).toEqualTypeOf<Widget>()
// @ts-expect-error The desks must be named.
createWidgetWithDesks({})
expectTypeOf(createWidgetWithDesks({ desks: [textDesk()] })).toEqualTypeOf<Widget>()

declare const widget: Widget

expectTypeOf(widget.ticket).toEqualTypeOf<Readable<Ticket | null>>()
expectTypeOf(widget.appContext).toEqualTypeOf<Readable<AppContext | null>>()
expectTypeOf(widget.can).parameters.toEqualTypeOf<[Capability]>()
expectTypeOf(widget.whenTicket()).toEqualTypeOf<Promise<Ticket>>()

widget.on('ticketChange', (event) => {
  expectTypeOf(event.isSwitch).toBeBoolean()
  expectTypeOf(event.previous).toEqualTypeOf<Ticket | null>()
})
widget.on('message', (event) => {
  expectTypeOf(event.desk).toEqualTypeOf<DeskId>()
  expectTypeOf(event.data).toBeUnknown()
})
// @ts-expect-error There is no such event.
widget.on('ticket_info', () => {})
// @ts-expect-error A size has a unit that the wire has.
void widget.resize({ width: '10em' })
void widget.resize({ width: 10, height: '50%' })

declare const result: SectionResult
if (!result.ok) expectTypeOf(result.issues).toEqualTypeOf<{ path: string; message: string }[]>()

expectTypeOf<WidgetErrorCode>().toEqualTypeOf<
  | 'CONNECT_TIMEOUT'
  | 'REQUEST_TIMEOUT'
  | 'CLOSED'
  | 'UNSUPPORTED'
  | 'REJECTED'
  | 'INVALID_ARGUMENT'
  | 'ORIGIN_REFUSED'
  | 'NOT_EMBEDDED'
  | 'NO_WIDGET'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
>()
