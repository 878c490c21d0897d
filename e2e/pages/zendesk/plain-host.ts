import { exposeControl } from '../control'

/** What an app has sent, as the host reads it. */
interface AppMessage {
  key?: string
  message?: unknown
  id?: number
  request?: string
  params?: unknown
  error?: { msg?: unknown }
}

/** Control of a page that is the host of one app, written from the vendor's documentation. */
export interface PlainZendeskHostControl {
  /** Adds a frame for an app, whose URL gets the parameters of the framework. */
  mount(url: string): Promise<void>
  /** Returns what the app has sent, each with the type of the message's data. */
  received(): readonly { type: string; data: AppMessage }[]
  /** Sets the value of a path, and sends that a property has changed, as JSON text. */
  change(path: string, value: unknown, propertyName: string): void
  /** Asks the app whether the ticket may be saved; resolves with its error. */
  save(): Promise<unknown>
}

const guid = 'guid-1'
const values: Record<string, unknown> = {
  ticket: { id: 35, subject: 'Late', status: 'hold', priority: 'normal', tags: [] },
  currentUser: { id: 3, name: 'Alex Poe', role: 'admin' },
  colorScheme: 'dark',
}
const received: { type: string; data: AppMessage }[] = []
let frame: HTMLIFrameElement
let tellReply: (error: unknown) => void = () => {}

function post(message: object): void {
  frame.contentWindow!.postMessage(JSON.stringify(message), new URL(frame.src).origin)
}

function answer(id: number, request: string, params: unknown): void {
  const paths = request === 'get' ? (params as string[]) : Object.keys(params as object)
  const known = paths.filter((path) => request !== 'get' || path in values)
  const errors = paths
    .filter((path) => !known.includes(path))
    .map((path) => [path, { message: 'is unknown' }])
  const entries = known.map((path) => [path, request === 'get' ? values[path] : (params as never)[path]])
  post({ id, result: { errors: Object.fromEntries(errors), ...Object.fromEntries(entries) } })
}

window.addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return
  const message = (typeof data === 'string' ? JSON.parse(data) : data) as AppMessage
  received.push({ type: typeof data, data: message })
  if (message.key === 'iframe.handshake') {
    const context = {
      instanceGuid: guid,
      product: 'support',
      account: {},
      location: 'ticket_sidebar',
      ticketId: 35,
    }
    post({ key: 'zaf.app.registered', message: { metadata: { appId: 1, settings: { a: 1 } }, context } })
  }
  if (message.id !== undefined) answer(message.id, message.request!, message.params)
  if (message.key === 'iframe.reply:ticket.save') tellReply(message.error)
})

const control: PlainZendeskHostControl = {
  async mount(url) {
    frame = document.createElement('iframe')
    const section = Object.assign(document.createElement('section'), { id: 'app' })
    const address = new URL(url)
    address.searchParams.set('origin', location.origin)
    address.searchParams.set('app_guid', guid)
    frame.src = address.href
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    section.append(frame)
    document.body.append(section)
    await loaded
  },
  received: () => received,
  change(path, value, propertyName) {
    values[path] = value
    post({ key: 'zaf.*.changed', message: { propertyName, newValue: null, oldValue: null } })
  },
  save() {
    const reply = new Promise((resolve) => (tellReply = resolve))
    post({ key: 'zaf.ticket.save', needsReply: true })
    return reply
  },
}

exposeControl(control)
