import { expectTypeOf } from 'vitest'
import {
  createDetailsWidget,
  createFullscreenWidget,
  SectionComponentType,
  type DeskbridgeDetailsWidget,
  type DeskbridgeFullscreenWidget,
  type DocumentedComponent,
  type IDetailsWidget,
  type IDocumentedSection,
  type IFullscreenWidget,
  type ISection,
  type ITicketInfo,
  type SectionComponent,
} from '../../src/compat/helpdesk-sdk'

declare const details: DeskbridgeDetailsWidget
declare const fullscreen: DeskbridgeFullscreenWidget

// Who creates a widget gets everything that it can do, without or with the origins that may be the desk.
const options = { hostOrigins: ['https://desk.example.com'] } as const
const created = async () => ({
  details: await createDetailsWidget(),
  fullscreen: await createFullscreenWidget(),
  detailsOf: await createDetailsWidget(options),
  fullscreenOf: await createFullscreenWidget(options),
})
expectTypeOf(created).returns.resolves.toEqualTypeOf<{
  details: DeskbridgeDetailsWidget
  fullscreen: DeskbridgeFullscreenWidget
  detailsOf: DeskbridgeDetailsWidget
  fullscreenOf: DeskbridgeFullscreenWidget
}>()

// Who derives a type from a creating function gets the published one.
expectTypeOf<ReturnType<typeof createDetailsWidget>>().resolves.toEqualTypeOf<IDetailsWidget>()
expectTypeOf<ReturnType<typeof createFullscreenWidget>>().resolves.toEqualTypeOf<IFullscreenWidget>()

// A section may be written with the names of the published types, or in the documentation's words.
const documented: IDocumentedSection = {
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
    { type: SectionComponentType.Tags, data: { tags: ['late'] } },
    { type: SectionComponentType.Line },
  ],
}
void details.modifySection(documented)
void details.modifySection({ title: 'My widget', components: [{ type: 'item', data: { title: 'title' } }] })
void details.modifySection({ title: 'My widget', components: [{ type: 'line' }] as const })
expectTypeOf<ISection>().toExtend<IDocumentedSection>()
expectTypeOf<SectionComponent>().toExtend<DocumentedComponent>()
expectTypeOf<{ type: 'item'; data: { description: string } }>().not.toExtend<DocumentedComponent>()
expectTypeOf<{ type: 'header'; data: { title: string } }>().not.toExtend<DocumentedComponent>()
expectTypeOf<{ type: 'button'; data: { id: string } }>().not.toExtend<DocumentedComponent>()

// A click has two names; a widget that is named by its published type has the published one.
details.on('ticket_details_section_button_click', ({ buttonId }) =>
  expectTypeOf(buttonId).toEqualTypeOf<string>(),
)
details.on('customer_details_section_button_click', ({ buttonId }) =>
  expectTypeOf(buttonId).toEqualTypeOf<string>(),
)
details.on('ticket_info', (ticket) => expectTypeOf(ticket).toEqualTypeOf<ITicketInfo>())
details.on('*', (type, data) => [type, data])
details.on('*', (type: string, data: unknown) => [type, data])
details.off()
fullscreen.off()
// @ts-expect-error an event that is not known is most likely a typing error
details.on('tickets_info', () => {})

// Each kind has its own methods.
expectTypeOf<DeskbridgeDetailsWidget>().not.toHaveProperty('setNotificationBadge')
expectTypeOf<DeskbridgeFullscreenWidget>().not.toHaveProperty('modifySection')
expectTypeOf<DeskbridgeFullscreenWidget>().not.toHaveProperty('getTicketInfo')
expectTypeOf(details.modifySection(documented)).resolves.toEqualTypeOf<void>()
expectTypeOf(fullscreen.setNotificationBadge(null)).resolves.toEqualTypeOf<void>()
fullscreen.setNotificationBadge(1).catch(() => {})

// What the published types leave out has types of its own.
details.on('transaction_declined', ({ chargeId }) => expectTypeOf(chargeId).toEqualTypeOf<string>())
fullscreen.on('transaction_accepted', ({ chargeId }) => expectTypeOf(chargeId).toEqualTypeOf<string>())
expectTypeOf(details.setToast({ content: 'Saved', kind: 'success' })).resolves.toEqualTypeOf<void>()
expectTypeOf(fullscreen.updateProperties({ plan: 'team', seats: 3 })).resolves.toEqualTypeOf<void>()
