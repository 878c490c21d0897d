import type { HostDeskId } from '@deskbridge/host/engine'
import { expectTypeOf } from 'vitest'
import {
  aTicket,
  createFaults,
  on,
  setupDesk,
  type Emulator,
  type ExpectedAction,
  type FaultKind,
  type InterceptHandler,
  type Scenario,
  type WidgetMessageName,
} from '../src/index'
import { renderWidget, type RenderedWidget } from '../src/react'

expectTypeOf(setupDesk).returns.toEqualTypeOf<Emulator>()
expectTypeOf<Scenario['desk']>().toEqualTypeOf<HostDeskId | 'auto' | undefined>()
// @ts-expect-error A desk that nobody is.
setupDesk({ desk: 'standalone' })

// Names are offered, and any other is allowed.
expectTypeOf<'track'>().toExtend<WidgetMessageName>()
expectTypeOf<'ticket_info'>().not.toExtend<WidgetMessageName>()
expectTypeOf(on).parameter(1).toEqualTypeOf<InterceptHandler>()
on('anything', () => null)

const faults = createFaults()
expectTypeOf<FaultKind>().toExtend<keyof typeof faults>()
faults.drop()
faults.latency({ ms: 5, message: 'track' })
// @ts-expect-error A delay of no length.
faults.latency()
// @ts-expect-error An option of another fault.
faults.drop({ copies: 2 })

aTicket({ extra: { text: { teamIds: [] }, qiscus: { form_id: null } } })
// @ts-expect-error A field that no desk has.
aTicket({ extra: { text: { shipping: 1 } } })

expectTypeOf<{ kind: 'track'; name: string }>().toExtend<ExpectedAction>()
expectTypeOf<{ kind: 'trakc' }>().not.toExtend<ExpectedAction>()

expectTypeOf(renderWidget).returns.toEqualTypeOf<RenderedWidget>()
expectTypeOf<RenderedWidget['desk']>().toEqualTypeOf<Emulator>()

// A whole ticket, whose own fields hold anything, is given as well as a part of one.
setupDesk({ ticket: aTicket({ customFields: { order: 1001 } }) })
