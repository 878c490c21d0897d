import type * as DropIn from '@deskbridge/core/helpdesk-sdk'
import type * as Genuine from '@livechat/helpdesk-sdk'
import type * as Core from '@livechat/widget-core-sdk'
import { expectTypeOf } from 'vitest'

// The published types of the drop-in are those of the published SDK. Two enumerations are never identical, so that what
// holds the type of a component is compared with the strings in its place.
type WithStrings<T> = T extends string ? `${T}` : T extends object ? { [K in keyof T]: WithStrings<T[K]> } : T

expectTypeOf<WithStrings<DropIn.SectionComponentType>>().toEqualTypeOf<
  WithStrings<Genuine.SectionComponentType>
>()
expectTypeOf<WithStrings<typeof DropIn.SectionComponentType>>().toEqualTypeOf<
  WithStrings<typeof Genuine.SectionComponentType>
>()
expectTypeOf<WithStrings<DropIn.ISection>>().toEqualTypeOf<WithStrings<Genuine.ISection>>()
expectTypeOf<WithStrings<DropIn.SectionComponent>>().toEqualTypeOf<WithStrings<Genuine.SectionComponent>>()
expectTypeOf<WithStrings<DropIn.ITagsComponent>>().toEqualTypeOf<WithStrings<Genuine.ITagsComponent>>()

// The rest is identical, member by member.
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Identical<A, B> = Equal<keyof A, keyof B> &
  { [K in keyof A & keyof B]: Equal<A[K], B[K]> }[keyof A & keyof B]

expectTypeOf<Identical<DropIn.ITicketInfo, Genuine.ITicketInfo>>().toEqualTypeOf<true>()
expectTypeOf<Identical<DropIn.IFullscreenWidget, Genuine.IFullscreenWidget>>().toEqualTypeOf<true>()
expectTypeOf<Identical<DropIn.IDetailsWidgetEvents, Genuine.IDetailsWidgetEvents>>().toEqualTypeOf<true>()
expectTypeOf<
  Identical<DropIn.ITicketDetailsSectionButtonClick, Genuine.ITicketDetailsSectionButtonClick>
>().toEqualTypeOf<true>()
type WithoutSection<Widget> = Omit<Widget, 'modifySection'>
expectTypeOf<
  Identical<WithoutSection<DropIn.IDetailsWidget>, WithoutSection<Genuine.IDetailsWidget>>
>().toEqualTypeOf<true>()

// What creation gives is what the published SDK gives, and more.
expectTypeOf<typeof DropIn.createDetailsWidget>().toExtend<typeof Genuine.createDetailsWidget>()
expectTypeOf<typeof DropIn.createFullscreenWidget>().toExtend<typeof Genuine.createFullscreenWidget>()
expectTypeOf<DropIn.DeskbridgeDetailsWidget>().toExtend<Genuine.IDetailsWidget>()
expectTypeOf<DropIn.DeskbridgeFullscreenWidget>().toExtend<Genuine.IFullscreenWidget>()

// The newer version's methods are those of the published building blocks.
type NewerApi = Core.IWithToastApi & Core.IChatWidgetApi & Core.IWithPaymentsApi & Core.IPropertiesApi
expectTypeOf<DropIn.DeskbridgeDetailsWidget>().toExtend<NewerApi>()
expectTypeOf<DropIn.DeskbridgeFullscreenWidget>().toExtend<NewerApi>()
expectTypeOf<DropIn.Charge>().toEqualTypeOf<Core.Charge>()
expectTypeOf<DropIn.Metadata>().toEqualTypeOf<Core.Metadata>()
expectTypeOf<DropIn.TransactionEvent>().toEqualTypeOf<Core.TransactionEvent>()
expectTypeOf<DropIn.TransactionError>().toEqualTypeOf<Core.TransactionError>()
expectTypeOf<keyof DropIn.UpdateBillingCycleEvent>().toEqualTypeOf<keyof Core.UpdateBillingCycleEvent>()
