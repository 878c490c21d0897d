import { inspect, isDeepStrictEqual } from 'node:util'
import { isWidgetError, type Capability, type TicketData, type UserData } from '@deskbridge/core'
import type { AttachedAppState } from '@deskbridge/host/engine'
import type { HostPage, Scene } from './scene'
import { isFullscreenAt, sectionOf, widthOf } from './widget-page'

/** Returns the rules that are broken after a recovery; `mustResolve` when no call may have been lost. */
export function findBroken(scene: Scene, mustResolve: boolean): string[] {
  const { pages, hosts, place, page, isRemoved } = scene
  const broken: string[] = []
  // A document that is gone has taken its promises with it.
  for (const { what, watched } of isRemoved ? [] : page.promises) {
    if (watched.state === 'pending') broken.push(`pending: ${what}`)
    const isLost = mustResolve && watched.state === 'rejected' && what !== 'unclonable'
    if (isLost) broken.push(`${String(watched.error)}: ${what}`)
    if (watched.state === 'rejected' && !isWidgetError(watched.error)) broken.push(`no WidgetError: ${what}`)
  }
  for (const { promises } of hosts) {
    if (promises.some(({ state }) => state === 'pending')) broken.push('pending: a call of the host')
  }
  for (const { needless, repeatedTickets } of pages) {
    if (needless > 0) broken.push('announced again while connected')
    if (repeatedTickets.length > 0) broken.push('a ticket change that changed nothing')
  }
  for (const { readyCount, announced } of hosts) {
    if (readyCount > pages.length) broken.push(`ready ${readyCount} times for ${pages.length} documents`)
    if (place.facts.hostsStartAnew && announced > pages.length) broken.push(`announced ${announced} times`)
  }
  broken.push(...hosts.flatMap(findDisorder), ...hosts.flatMap(findRepeated))
  return isRemoved ? broken : [...broken, ...findUnshown(scene)]
}

/** Returns the parts of the widget's state that differ from those of the host that it is connected to. */
export function findStale({ host, page, place }: Scene): string[] {
  const { status, error, ticket, user, theme, appContext, capabilities } = page.widget.state.get()
  const desk = host.engine.state.get()
  const has = (capability: Capability) => place.capabilities.includes(capability)
  const { carries, carriesUser = (whole) => whole } = place.facts
  const parts: Readonly<Record<string, readonly [seen: unknown, actual: unknown]>> = {
    status: [status, 'connected'],
    error: [error, null],
    ticket: [toNeutral(ticket), has('ticket') ? carries(desk.ticket as TicketData) : null],
    user: [toNeutral(user), has('user') ? carriesUser(desk.user as UserData) : null],
    theme: [theme, place.facts.hasTheme ? desk.theme : null],
    context: [appContext, place.contextOf(host.app)],
    capabilities: [[...capabilities].sort(), [...place.capabilities].sort()],
  }
  return Object.entries(parts).flatMap(([part, [seen, actual]]) =>
    isDeepStrictEqual(seen, actual) ? [] : [`another ${part}: ${inspect(seen)}`],
  )
}

/** Returns a ticket or a user without what belongs to one desk. */
function toNeutral(value: { desk: string; raw: unknown } | null): object | null {
  if (!value) return null
  const { desk: _desk, raw: _raw, ...neutral } = value
  return neutral
}

/** Whether a host shows the value that a capability was used for with a number. */
const shows: Partial<Record<Capability, (state: AttachedAppState, number: number) => boolean>> = {
  section: ({ section }, number) => JSON.stringify(section) === JSON.stringify(sectionOf(number)),
  badge: ({ badge }, number) => badge === number,
  // A size waits for the end of fullscreen.
  resize: ({ size, isFullscreen }, number) => isFullscreen || size?.width === widthOf(number),
  fullscreen: ({ isFullscreen }, number) => isFullscreen === isFullscreenAt(number),
}

/** Returns the capabilities whose last value the host does not show: the last one that was accepted, or a later one. */
export function findUnshown({ page, place, speakers }: Scene): string[] {
  // Of several hosts, the widget speaks to one.
  const [host] = speakers().sort((left, right) => right.heardAt - left.heardAt)
  return place.capabilities.filter((capability) => {
    const isShown = shows[capability]
    const uses = page.promises.filter(({ what }) => what.startsWith(`${capability} `))
    const last = uses.map(({ watched }) => watched.state).lastIndexOf('resolved')
    if (!isShown || last === -1) return false
    // What was refused for want of an answer may have been shown all the same.
    const numbers = uses.slice(last).map(({ what }) => Number(what.split(' ')[1]))
    return !host || !numbers.some((number) => isShown(host.app.state.get(), number))
  })
}

/** Returns the actions whose order matters, as a host got them. */
function orderOf({ actions }: HostPage): string[] {
  return actions.flatMap((action) => {
    if (action.kind === 'track') return [`${action.name} track`]
    if (action.kind === 'toast') return [`${action.toast.content} toast`]
    if (action.kind === 'insertText') return [`${action.text} insertText`]
    return action.kind === 'send' ? [`${(action.data as { number?: number }).number} send`] : []
  })
}

/** Returns the actions that have lost their order. */
function findDisorder(host: HostPage): string[] {
  const order = orderOf(host)
  const numbers = order.map((entry) => Number(entry.split(' ')[0]))
  const isOrdered = numbers.every((number, index) => index === 0 || number >= numbers[index - 1]!)
  return isOrdered ? [] : [`out of order: ${order.join(', ')}`]
}

/** Returns the actions that a host was asked for once, and carried out more often. */
function findRepeated(host: HostPage): string[] {
  const order = orderOf(host)
  return [...new Set(order)].flatMap((entry) => {
    const count = order.filter((other) => other === entry).length
    return count > 1 ? [`${count} times: ${entry}`] : []
  })
}
