import { expectTypeOf } from 'vitest'
import {
  createDetailsWidget,
  createFullscreenWidget,
  SectionComponentType,
  type IDetailsWidget,
  type IFullscreenWidget,
  type ISection,
  type ITicketInfo,
} from '../../src/compat/helpdesk-sdk'

declare const details: IDetailsWidget
declare const fullscreen: IFullscreenWidget

// A widget is created without or with the origins that may be the desk.
expectTypeOf(createDetailsWidget()).resolves.toEqualTypeOf<IDetailsWidget>()
expectTypeOf(createFullscreenWidget({ hostOrigins: [] })).resolves.toEqualTypeOf<IFullscreenWidget>()

// A section may be written with the names of the published types, or in the documentation's words.
details.modifySection({
  title: 'My widget',
  imgUrl: 'https://example.com/widget.png',
  openApp: true,
  components: [
    { type: 'title', data: { value: 'The title will be modified' } },
    { type: 'item', data: { title: 'title', value: 'value', description: 'description', imgSize: 'big' } },
    { type: 'item', data: { value: 'value', clickable: true, id: 'a', link: 'https://example.com' } },
    { type: 'button', data: { id: 'second-button', label: 'second button', openApp: true, primary: true } },
    { type: 'label_value', data: { label: 'Name', value: 'Stefan' } },
    { type: 'link', data: { value: 'click me', url: 'https://example.com', inline: false } },
    { type: 'divider' },
    { type: 'line' },
    { type: 'tags', data: { tags: ['late'] } },
    { type: SectionComponentType.Title, data: { title: 'title' } },
    { type: SectionComponentType.Line },
  ],
})

expectTypeOf<{
  title: string
  components: [{ type: 'item'; data: { description: string } }]
}>().not.toExtend<ISection>()
expectTypeOf<{ title: string; components: [{ type: 'header' }] }>().not.toExtend<ISection>()
expectTypeOf<{
  title: string
  components: [{ type: 'button'; data: { id: string } }]
}>().not.toExtend<ISection>()
expectTypeOf<SectionComponentType.Button>().toEqualTypeOf<'button'>()
expectTypeOf<SectionComponentType>().toEqualTypeOf<
  'button' | 'label_value' | 'title' | 'link' | 'line' | 'tags'
>()

// A click has two names.
details.on('ticket_details_section_button_click', ({ buttonId }) =>
  expectTypeOf(buttonId).toEqualTypeOf<string>(),
)
details.on('customer_details_section_button_click', ({ buttonId }) =>
  expectTypeOf(buttonId).toEqualTypeOf<string>(),
)
details.on('ticket_info', (ticket) => expectTypeOf(ticket).toEqualTypeOf<ITicketInfo>())
details.on('*', (type, data) => [type, data])
details.off()
// @ts-expect-error an event that nobody has told of is most likely a typing error
details.on('tickets_info', () => {})

// Each kind has its own methods.
expectTypeOf<IDetailsWidget>().not.toHaveProperty('setNotificationBadge')
expectTypeOf<IFullscreenWidget>().not.toHaveProperty('modifySection')
expectTypeOf<IFullscreenWidget>().not.toHaveProperty('getTicketInfo')
expectTypeOf(fullscreen.setNotificationBadge(null)).resolves.toEqualTypeOf<void>()
fullscreen.on('transaction_accepted', ({ chargeId }) => expectTypeOf(chargeId).toEqualTypeOf<string>())
