import { createWritable } from '@deskbridge/core'
import { expectTypeOf } from 'vitest'
import { ref, type ShallowRef } from 'vue'
import type { Ticket, User, Widget, WidgetError } from '../src'
import * as composables from '../src'

type Shown<T> = Readonly<ShallowRef<T>>

// State has the types of its slices, and a selector determines the type.
expectTypeOf(composables.useWidget()).toEqualTypeOf<Widget>()
expectTypeOf(composables.useTicket()).toEqualTypeOf<Shown<Ticket | null>>()
expectTypeOf(composables.useTicket((ticket) => ticket?.requester?.email)).toEqualTypeOf<
  Shown<string | null | undefined>
>()
expectTypeOf(composables.useUser()).toEqualTypeOf<Shown<User | null>>()
expectTypeOf(composables.useCan('badge')).toEqualTypeOf<Shown<boolean>>()
expectTypeOf(composables.useWidgetState(({ status }) => status)).toEqualTypeOf<
  Shown<composables.ConnectionStatus>
>()
expectTypeOf(composables.useReadable(createWritable(1), String)).toEqualTypeOf<Shown<string>>()

// Arguments are values, refs or getters.
expectTypeOf(composables.useBadge(1)).toEqualTypeOf<Shown<WidgetError | null>>()
composables.useBadge(ref(1))
composables.useBadge(() => null)

// Each state of the ticket has its own properties.
const state = composables.useTicketState().value
if (state.status === 'ready') expectTypeOf(state.ticket).toEqualTypeOf<Ticket>()
if (state.status === 'unavailable') expectTypeOf(state.error).toEqualTypeOf<WidgetError>()
if (state.status === 'failed') expectTypeOf(state.ticket).toEqualTypeOf<Ticket | null>()

// @ts-expect-error A returned ref is readonly.
composables.useTicket().value = null
// @ts-expect-error A badge is a number.
composables.useBadge('3')
// @ts-expect-error There is no such capability.
composables.useCan('telepathy')
// @ts-expect-error There is no such event.
composables.useWidgetEvent('ticketchange', () => {})
// @ts-expect-error A ticket has no such property.
composables.useTicket((value) => value?.requesterEmail)
// @ts-expect-error A section needs a title.
composables.useSection({ components: [] })
