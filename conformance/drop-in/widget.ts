import { watch } from './outcome'
import type { OpenPage, Page, PageOptions, Sdk } from './page'
import type { Creator } from './traits'
import { createTextHost, type TextHost } from './text-host'

type WidgetOf<C extends Creator> = Awaited<ReturnType<Sdk[C]>>

/** A widget in a page of its own, with its host. */
export interface Connected<Widget> {
  readonly page: Page
  readonly host: TextHost
  readonly widget: Widget
  /** Returns what the agent works on, as the widget knows it. */
  readonly getTicket: () => unknown
  /** Sends what the agent works on. */
  readonly sendTicket: (ticket: object) => Promise<unknown>
}

/** The ticket that most rules use; its `extra` is in no published type. */
export const ticket = { id: 'T1', subject: 'Late parcel', date: new Date(0), extra: { deep: [1] } }

/** Opens a page and creates a widget in it, up to the point at which it has answered the handshake. */
export async function begin<C extends Creator>(open: OpenPage, creator: C, options?: PageOptions) {
  const page = await open(options)
  const host = createTextHost(page)
  const outcome = watch(() => page.sdk[creator]())
  await host.handshake()
  return { page, host, outcome }
}

/** Opens a page and connects a widget in it; the ticket, if there is one, comes before the announcement is answered. */
export async function connect<C extends Creator>(
  open: OpenPage,
  creator: C,
  options: { ticket?: object } = {},
): Promise<Connected<WidgetOf<C>>> {
  const { page, host, outcome } = await begin(open, creator)
  const { announcing, ticketEvent, getTicket } = page.traits
  const sendTicket = (next: object) => host.send(ticketEvent, next)
  if (options.ticket) await sendTicket(options.ticket)
  if (announcing.includes(creator)) await host.accept()
  const result = outcome()
  if (result.status !== 'resolved') throw new Error(`${creator}() is ${JSON.stringify(result)}.`)
  const widget = result.value as WidgetOf<C>
  return { page, host, widget, sendTicket, getTicket: () => loose(widget)[getTicket]!() }
}

/** A widget as a program without types sees it. */
export interface LooseWidget {
  on(type: string, handler: (...args: never[]) => unknown): void
  off(type?: string, handler?: (...args: never[]) => unknown): void
  [method: string]: (...args: never[]) => unknown
}

/** Lets a rule use a widget as a program without types does. */
export const loose = (widget: object) => widget as LooseWidget

/** A method with its arguments. */
export type Call = readonly [method: string, ...args: unknown[]]

/** Calls methods of a widget, whatever becomes of them, and returns the messages that the host got. */
export async function sentBy(
  open: OpenPage,
  creator: Creator,
  ...calls: readonly Call[]
): Promise<[message: string, data: unknown][]> {
  const { widget, host } = await connect(open, creator)
  const count = host.calls().length
  for (const [method, ...args] of calls) watch(() => loose(widget)[method]!(...(args as never[])))
  return host
    .calls()
    .slice(count)
    .map(({ message, data }) => [message, data])
}
