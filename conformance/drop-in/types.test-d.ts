import type * as DropIn from '@deskbridge/core/helpdesk-sdk'
import type * as Genuine from '@livechat/helpdesk-sdk'
import type * as Core from '@livechat/widget-core-sdk'
import { expectTypeOf } from 'vitest'

// What a program gets from the drop-in is what it would get from the published SDK, or more.
expectTypeOf<typeof DropIn.createDetailsWidget>().toExtend<typeof Genuine.createDetailsWidget>()
expectTypeOf<DropIn.IDetailsWidget>().toExtend<Genuine.IDetailsWidget>()
expectTypeOf<DropIn.ITicketInfo>().toEqualTypeOf<{
  [K in keyof Genuine.ITicketInfo]: Genuine.ITicketInfo[K]
}>()
expectTypeOf<DropIn.ITicketDetailsSectionButtonClick>().toEqualTypeOf<Genuine.ITicketDetailsSectionButtonClick>()
expectTypeOf<DropIn.IDetailsWidgetEvents>().toEqualTypeOf<Genuine.IDetailsWidgetEvents>()
expectTypeOf<keyof typeof DropIn.SectionComponentType>().toEqualTypeOf<
  keyof typeof Genuine.SectionComponentType
>()

// Of a fullscreen widget no events were published, so that its handlers could be typed for nothing.
type WithoutEvents<Widget> = Omit<Widget, 'on' | 'off'>
expectTypeOf<WithoutEvents<DropIn.IFullscreenWidget>>().toExtend<WithoutEvents<Genuine.IFullscreenWidget>>()

// What a program gives to the published SDK it can give to the drop-in.
expectTypeOf<Genuine.ISection>().toExtend<DropIn.ISection>()
expectTypeOf<Genuine.SectionComponent>().toExtend<DropIn.SectionComponent>()
expectTypeOf<Genuine.IButtonComponent>().toExtend<DropIn.IButtonComponent>()
expectTypeOf<Genuine.ILabelComponent>().toExtend<DropIn.ILabelComponent>()
expectTypeOf<Genuine.ILineComponent>().toExtend<DropIn.ILineComponent>()
expectTypeOf<Genuine.ILinkComponent>().toExtend<DropIn.ILinkComponent>()
expectTypeOf<Genuine.ITitleComponent>().toExtend<DropIn.ITitleComponent>()
expectTypeOf<Genuine.ITagsComponent>().toExtend<DropIn.ITagsComponent>()

// The newer version's methods are those of the published building blocks.
type NewerApi = Core.IWithToastApi & Core.IChatWidgetApi & Core.IWithPaymentsApi & Core.IPropertiesApi
expectTypeOf<DropIn.IDetailsWidget>().toExtend<NewerApi>()
expectTypeOf<DropIn.IFullscreenWidget>().toExtend<NewerApi>()
expectTypeOf<DropIn.Charge>().toEqualTypeOf<Core.Charge>()
expectTypeOf<DropIn.Metadata>().toEqualTypeOf<Core.Metadata>()
expectTypeOf<DropIn.TransactionEvent>().toEqualTypeOf<Core.TransactionEvent>()
expectTypeOf<DropIn.TransactionError>().toEqualTypeOf<Core.TransactionError>()
expectTypeOf<keyof DropIn.UpdateBillingCycleEvent>().toEqualTypeOf<keyof Core.UpdateBillingCycleEvent>()
