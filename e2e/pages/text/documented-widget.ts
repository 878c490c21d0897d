import { createDetailsWidget } from '@deskbridge/core/helpdesk-sdk'
import { exposeControl } from '../control'
import { outcomeOf, type Outcome } from '../outcome'

/**
 * Control of the page with the documented widget.
 *
 * The page is written from the public documentation of the SDK: component types as strings, the documented name of the
 * click event, a title with only a value.
 */
export interface DocumentedWidgetControl {
  created(): Promise<Outcome>
  /** Shows the documentation's first example, a title with a value. */
  showTitle(): Promise<Outcome>
  /** Shows one component of every documented type. */
  showEveryComponent(): Promise<Outcome>
  ticketInfo(): Promise<unknown>
  /** Returns the subjects of the tickets that were received as events. */
  subjects(): readonly string[]
  /** Returns the buttons that were clicked. */
  clicks(): readonly string[]
}

const DEADLINE_MS = 10_000
const subjects: string[] = []
const clicks: string[] = []

const creation = createDetailsWidget().then((widget) => {
  widget.on('ticket_info', (ticketInfo) => {
    subjects.push(ticketInfo.subject)
  })
  widget.on('ticket_details_section_button_click', ({ buttonId }) => {
    clicks.push(buttonId)
  })
  return {
    getTicketInfo: () => widget.getTicketInfo(),
    showTitle: () =>
      widget.modifySection({
        title: 'My widget',
        components: [{ type: 'title', data: { value: 'The title will be modified' } }],
      }),
    showEveryComponent: () =>
      widget.modifySection({
        title: 'My widget',
        imgUrl: 'https://example.com/widget.png',
        openApp: true,
        components: [
          { type: 'item', data: { title: 'title', value: 'value', description: 'description' } },
          {
            type: 'button',
            data: { id: 'second-button', label: 'second button', openApp: true, primary: true },
          },
          { type: 'label_value', data: { label: 'Name', value: 'Stefan' } },
          { type: 'link', data: { value: 'click me', url: 'https://example.com', inline: false } },
          { type: 'divider' },
        ],
      }),
  }
})
// Reported by created(), which may be called later.
creation.catch(() => undefined)

const control: DocumentedWidgetControl = {
  created: () => outcomeOf(() => creation.then(() => undefined), DEADLINE_MS),
  showTitle: () => outcomeOf(async () => (await creation).showTitle(), DEADLINE_MS),
  showEveryComponent: () => outcomeOf(async () => (await creation).showEveryComponent(), DEADLINE_MS),
  ticketInfo: async () => (await creation).getTicketInfo(),
  subjects: () => subjects,
  clicks: () => clicks,
}
exposeControl(control)
