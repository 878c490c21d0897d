import { createWritable } from '@deskbridge/core'
import type { Ticket, User, Widget, WidgetError } from '../src'
import * as hooks from '../src'
import { expectTypeOf } from 'vitest'

// State has the types of its slices, and a selector determines the type.
expectTypeOf(hooks.useWidget()).toEqualTypeOf<Widget>()
expectTypeOf(hooks.useTicket()).toEqualTypeOf<Ticket | null>()
expectTypeOf(hooks.useTicket((ticket) => ticket?.requester?.email)).toEqualTypeOf<string | null | undefined>()
expectTypeOf(
  hooks.useTicket(
    (ticket) => ({ id: ticket?.id }),
    (a, b) => a.id === b.id,
  ),
).toEqualTypeOf<{
  id: string | undefined
}>()
expectTypeOf(hooks.useUser()).toEqualTypeOf<User | null>()
expectTypeOf(hooks.useCan('badge')).toEqualTypeOf<boolean>()
expectTypeOf(hooks.useWidgetState(({ status }) => status)).toEqualTypeOf<hooks.ConnectionStatus>()
expectTypeOf(hooks.useReadable(createWritable(1))).toEqualTypeOf<number>()
expectTypeOf(hooks.useReadable(createWritable(1), String)).toEqualTypeOf<string>()
expectTypeOf(hooks.useSuspenseTicket()).toEqualTypeOf<Ticket>()
expectTypeOf(hooks.useBadge(1)).toEqualTypeOf<WidgetError | null>()

// Narrowing on the desk narrows the raw ticket.
const ticket = hooks.useTicket()
if (ticket?.desk === 'text') expectTypeOf(ticket.raw).toEqualTypeOf<hooks.TextTicket>()

hooks.useWidgetEvent('ticketChange', ({ ticket: next, isSwitch }) => {
  expectTypeOf(next).toEqualTypeOf<Ticket>()
  expectTypeOf(isSwitch).toEqualTypeOf<boolean>()
})

// Each state of the ticket has its own properties.
const state = hooks.useTicketState()
if (state.status === 'ready') expectTypeOf(state.ticket).toEqualTypeOf<Ticket>()
if (state.status === 'unavailable') expectTypeOf(state.error).toEqualTypeOf<WidgetError>()
if (state.status === 'failed') expectTypeOf(state.ticket).toEqualTypeOf<Ticket | null>()

// @ts-expect-error A badge is a number.
hooks.useBadge('3')
// @ts-expect-error There is no such capability.
hooks.useCan('telepathy')
// @ts-expect-error There is no such event.
hooks.useWidgetEvent('ticketchange', () => {})
// @ts-expect-error A ticket has no such property.
hooks.useTicket((value) => value?.requesterEmail)
// @ts-expect-error A section needs a title.
hooks.useSection({ components: [] })
