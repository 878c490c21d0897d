import { createWritable } from '@deskbridge/core'
import { get } from 'svelte/store'
import { expectTypeOf } from 'vitest'
import type { ReadableStore, Ticket, User, Widget, WidgetError } from '../src'
import * as stores from '../src'

// State has the types of its slices, and a selector determines the type.
expectTypeOf(stores.useWidget()).toEqualTypeOf<Widget>()
expectTypeOf(stores.useTicket()).toEqualTypeOf<ReadableStore<Ticket | null>>()
expectTypeOf(stores.useTicket((ticket) => ticket?.requester?.email).current).toEqualTypeOf<
  string | null | undefined
>()
expectTypeOf(get(stores.useUser())).toEqualTypeOf<User | null>()
expectTypeOf(stores.useCan('badge').current).toEqualTypeOf<boolean>()
expectTypeOf(stores.useWidgetState(({ status }) => status).current).toEqualTypeOf<stores.ConnectionStatus>()
expectTypeOf(stores.useReadable(createWritable(1), String).current).toEqualTypeOf<string>()

// Arguments are values or getters.
expectTypeOf(stores.useBadge(1).current).toEqualTypeOf<WidgetError | null>()
stores.useBadge(() => null)

// Each state of the ticket has its own properties.
const state = stores.useTicketState().current
if (state.status === 'ready') expectTypeOf(state.ticket).toEqualTypeOf<Ticket>()
if (state.status === 'unavailable') expectTypeOf(state.error).toEqualTypeOf<WidgetError>()
if (state.status === 'failed') expectTypeOf(state.ticket).toEqualTypeOf<Ticket | null>()

// @ts-expect-error `current` is readonly.
stores.useTicket().current = null
// @ts-expect-error A badge is a number.
stores.useBadge('3')
// @ts-expect-error There is no such capability.
stores.useCan('telepathy')
// @ts-expect-error There is no such event.
stores.useWidgetEvent('ticketchange', () => {})
// @ts-expect-error A ticket has no such property.
stores.useTicket((value) => value?.requesterEmail)
// @ts-expect-error A section needs a title.
stores.useSection({ components: [] })
