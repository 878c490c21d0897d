import { button, createLinkPair, createWidget, item, type Section, type Ticket } from '@deskbridge/core'
import { createHost, type AppDefinition, type HostTicket } from '@deskbridge/host'

// Copied to a folder with the packed packages, and compiled and run there both as an ES module and as CommonJS.

const ticket: HostTicket = {
  id: 'ticket-501',
  number: '42',
  subject: 'The parcel has not arrived',
  status: 'open',
  priority: 'high',
  createdAt: null,
  updatedAt: null,
  requester: null,
  assignee: null,
  division: null,
  tags: [],
  customFields: {},
}
const section: Section = {
  title: 'Parcels',
  components: [item({ title: 'Delivery', value: 'late' }), button('Refund')],
}
const definition: AppDefinition = {
  id: 'parcels',
  name: 'Parcels',
  url: 'https://widget.example.com/',
  desk: 'text',
  placement: 'ticket-sidebar',
  mode: 'embed',
  openingState: section,
}

async function exchange(): Promise<void> {
  const [deskEnd, widgetEnd] = createLinkPair()
  const user = { id: 'agent-3', name: 'Alex Poe', email: null, role: 'agent', divisionId: null }
  const host = createHost({ user, ticket })
  const widget = createWidget({ link: widgetEnd, hostOrigins: ['https://desk.example.com'] })
  const connected = widget.connect()
  const app = host.attach(definition, deskEnd)
  await connected
  const { desk, number }: Ticket = await widget.whenTicket()
  await widget.setSection({ ...section, components: [item({ title: 'Delivery', value: 'on its way' })] })
  const shown = app.state.get().section?.components
  console.log(JSON.stringify({ status: widget.status.get(), desk, number, shown }))
  widget.close()
  host.destroy()
}

void exchange()
