import type * as DropIn from '@deskbridge/core/agent-app-sdk'
import type * as Genuine from '@livechat/agent-app-sdk'
import { expectTypeOf } from 'vitest'

// The types of the drop-in are those of the published SDK. Two enumerations are never identical, so that what holds the type of a
// component is compared with the strings in its place.
type WithStrings<T> = T extends string ? `${T}` : T extends object ? { [K in keyof T]: WithStrings<T[K]> } : T

expectTypeOf<WithStrings<DropIn.SectionComponentType>>().toEqualTypeOf<
  WithStrings<Genuine.SectionComponentType>
>()
expectTypeOf<WithStrings<typeof DropIn.SectionComponentType>>().toEqualTypeOf<
  WithStrings<typeof Genuine.SectionComponentType>
>()
expectTypeOf<WithStrings<DropIn.ISection>>().toEqualTypeOf<WithStrings<Genuine.ISection>>()
expectTypeOf<WithStrings<DropIn.SectionComponent>>().toEqualTypeOf<WithStrings<Genuine.SectionComponent>>()
expectTypeOf<WithStrings<DropIn.UpdateBillingCycleEvent>>().toEqualTypeOf<
  WithStrings<Genuine.UpdateBillingCycleEvent>
>()

// What only carries data is identical.
expectTypeOf<DropIn.ICustomerProfile>().toEqualTypeOf<Genuine.ICustomerProfile>()
expectTypeOf<DropIn.ICustomerProfileApi>().toEqualTypeOf<Genuine.ICustomerProfileApi>()
expectTypeOf<DropIn.ICustomerProfileEvents>().toEqualTypeOf<Genuine.ICustomerProfileEvents>()
expectTypeOf<DropIn.IDetailsWidgetEvents>().toEqualTypeOf<Genuine.IDetailsWidgetEvents>()
expectTypeOf<DropIn.IMessageBoxWidgetEvents>().toEqualTypeOf<Genuine.IMessageBoxWidgetEvents>()
expectTypeOf<DropIn.IMessageBoxWidgetApi>().toEqualTypeOf<Genuine.IMessageBoxWidgetApi>()
expectTypeOf<DropIn.IRichMessage>().toEqualTypeOf<Genuine.IRichMessage>()
expectTypeOf<DropIn.ReportsFilters>().toEqualTypeOf<Genuine.ReportsFilters>()
expectTypeOf<DropIn.IThemeData>().toEqualTypeOf<Genuine.IThemeData>()
expectTypeOf<DropIn.Theme>().toEqualTypeOf<Genuine.Theme>()
expectTypeOf<DropIn.Charge>().toEqualTypeOf<Genuine.Charge>()
expectTypeOf<DropIn.Metadata>().toEqualTypeOf<Genuine.Metadata>()
expectTypeOf<DropIn.TransactionEvent>().toEqualTypeOf<Genuine.TransactionEvent>()
expectTypeOf<DropIn.TransactionError>().toEqualTypeOf<Genuine.TransactionError>()

// Widgets are identical member by member, but for the enumeration in sections and for `on` and `off`: the published events are
// intersected with `void`, which changes no event.
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Identical<A, B> = Equal<keyof A, keyof B> &
  { [K in keyof A & keyof B]: Equal<A[K], B[K]> }[keyof A & keyof B]
type WithoutEvents<Widget> = Omit<Widget, 'on' | 'off' | 'modifySection'>
type EventOf<Widget extends { on: unknown }> = Widget['on'] extends (
  type: '*',
  handler: infer Handler,
) => void
  ? Handler
  : never

expectTypeOf<
  Identical<WithoutEvents<DropIn.IDetailsWidget>, WithoutEvents<Genuine.IDetailsWidget>>
>().toEqualTypeOf<true>()
expectTypeOf<
  Identical<WithoutEvents<DropIn.IMessageBoxWidget>, WithoutEvents<Genuine.IMessageBoxWidget>>
>().toEqualTypeOf<true>()
expectTypeOf<
  Identical<WithoutEvents<DropIn.IFullscreenWidget>, WithoutEvents<Genuine.IFullscreenWidget>>
>().toEqualTypeOf<true>()
expectTypeOf<
  Identical<WithoutEvents<DropIn.ISettingsWidget>, WithoutEvents<Genuine.ISettingsWidget>>
>().toEqualTypeOf<true>()
expectTypeOf<keyof DropIn.IDetailsWidget>().toEqualTypeOf<keyof Genuine.IDetailsWidget>()

type NamesOf<Handler> = Handler extends (type: infer Name, data: never) => unknown ? Name : never
expectTypeOf<NamesOf<EventOf<DropIn.IDetailsWidget>>>().toEqualTypeOf<
  NamesOf<EventOf<Genuine.IDetailsWidget>>
>()
expectTypeOf<NamesOf<EventOf<DropIn.IMessageBoxWidget>>>().toEqualTypeOf<
  NamesOf<EventOf<Genuine.IMessageBoxWidget>>
>()
expectTypeOf<NamesOf<EventOf<DropIn.IFullscreenWidget>>>().toEqualTypeOf<
  NamesOf<EventOf<Genuine.IFullscreenWidget>>
>()
expectTypeOf<NamesOf<EventOf<DropIn.ISettingsWidget>>>().toEqualTypeOf<
  NamesOf<EventOf<Genuine.ISettingsWidget>>
>()

// Functions can stand in for each other.
expectTypeOf<typeof DropIn.createDetailsWidget>().toExtend<typeof Genuine.createDetailsWidget>()
expectTypeOf<typeof DropIn.createMessageBoxWidget>().toExtend<typeof Genuine.createMessageBoxWidget>()
expectTypeOf<typeof DropIn.createFullscreenWidget>().toExtend<typeof Genuine.createFullscreenWidget>()
expectTypeOf<typeof DropIn.createSettingsWidget>().toExtend<typeof Genuine.createSettingsWidget>()

// The types of two generic functions cannot be compared, those of what they return for a certain widget can.
type Api = { count(): number }
type Events = { counted: number }
expectTypeOf<
  Identical<
    ReturnType<typeof DropIn.withCustomerProfile<Api, Events>>,
    ReturnType<typeof Genuine.withCustomerProfile<Api, Events>>
  >
>().toEqualTypeOf<true>()
