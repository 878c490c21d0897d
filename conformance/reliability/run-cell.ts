import type { Theme } from '@deskbridge/core'
import { neutralTicket, otherNeutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import type { HostTicket } from '@deskbridge/host/engine'
import { clockFaults, DeliberateError } from './clock-faults'
import { findBroken, findStale, findUnshown } from './invariants'
import type { Place } from './places'
import { clockRows, type ClockFault, type End, type ReliabilityRow, type State } from './reliability'
import { bringTo, openScene, settleMs, type Scene } from './scene'

/** What came of a fault. */
export interface CellResult {
  readonly end: End
  /** The rules that were broken, in words. */
  readonly broken: readonly string[]
}

/** What the widget does when a fault strikes: nothing, or calls that are under way and others that begin meanwhile. */
export type Load = 'at rest' | 'busy'

/** Lets a fault strike a widget in a state, lets it recover, and checks what must be true afterwards. */
export async function runCell(
  place: Place,
  { state, fault, load }: { readonly state: State; readonly fault: ClockFault; readonly load: Load },
): Promise<CellResult> {
  const broken: string[] = []
  let end: End = 'gone'
  const errors = await collectUncaught(async () => {
    const scene = openScene(place)
    await bringTo(scene, state)
    const { page, host } = scene
    page.forget()
    if (load === 'busy') {
      if (state === 'connected') host.call()
      page.act(2)
      // The calls end at different times.
      await scene.clock.advance(1)
    }
    await clockFaults[fault](scene, () => {
      if (load === 'at rest') return
      page.act(3)
      // To a widget that has failed, a change of the ticket is an invitation to connect.
      if (state === 'failed') return
      scene.setTicket(withRequester(neutralTicket, 'During the fault'))
      scene.setTheme('dark')
    })
    end = await recover(scene, state)
    const { costsCalls = false }: ReliabilityRow = clockRows[fault]
    broken.push(...findBroken(scene, !costsCalls && keepsCalls(state, end)))
    if (!scene.isRemoved) broken.push(...(await findDead(scene)))
    broken.push(...(await findLeft(scene)))
  })
  const unexpected = errors.filter((error) => !(error instanceof DeliberateError))
  return { end, broken: [...broken, ...unexpected.map((error) => `uncaught: ${String(error)}`)] }
}

function keepsCalls(state: State, end: End): boolean {
  return state === 'connected' || (end === 'connects' && (state === 'connecting' || state === 'handshaking'))
}

/** Lets time pass, then does what a page or host has to do; returns how it ended. */
async function recover(scene: Scene, state: State): Promise<End> {
  const { clock, page } = scene
  await clock.advance(settleMs)
  if (scene.isRemoved) return 'gone'
  const hasFailed = page.statuses.includes('failed')
  const isConnected = page.widget.status.get() === 'connected'
  if (!isConnected) {
    page.connect()
    await clock.advance(settleMs)
  }
  if (scene.speakers().length === 0) {
    scene.host.app.frameUnloaded()
    await scene.load()
    await clock.advance(settleMs)
    return 'reload needed'
  }
  if (!isConnected) return 'connect()'
  if (scene.pages.length > 1) return 'new document'
  if (hasFailed) return 'fails, connects'
  if (state !== 'connected') return 'connects'
  return page.reconnects > 0 ? 'binds again' : 'stays'
}

/** Returns what no longer works after the recovery. */
async function findDead(scene: Scene): Promise<string[]> {
  const { clock, page, place } = scene
  if (place.facts.mustAsk) {
    page.watch('ask', page.widget.refreshTicket())
    await clock.advance(1000)
  }
  const broken = findStale(scene)
  const before = page.promises.length
  const { ticketChanges, clicks } = page
  const clicksBefore = clicks.length
  page.act(5)
  const changes: readonly (readonly [HostTicket, Theme])[] = [
    [otherNeutralTicket, 'dark'],
    [withRequester(neutralTicket, 'The last'), 'light'],
  ]
  for (const [ticket, theme] of changes) {
    scene.setTicket(ticket)
    scene.setTheme(theme)
    await clock.advance(1000)
    broken.push(...findStale(scene))
  }
  // A change of the ticket ends the section that was set before it.
  page.act(6)
  await clock.advance(1000)
  for (const { what, watched } of page.promises.slice(before)) {
    if (watched.state !== 'resolved') broken.push(`${watched.state} after the recovery: ${what}`)
  }
  broken.push(...findUnshown(scene))
  if (place.capabilities.includes('ticket') && page.ticketChanges - ticketChanges !== changes.length)
    broken.push(`${page.ticketChanges - ticketChanges} ticket changes instead of ${changes.length}`)
  if (place.capabilities.includes('section')) {
    // Of several hosts, the widget listens to one.
    for (const { app } of scene.speakers()) app.clickSectionButton('pressed')
    await clock.advance(1000)
    if (clicks.length !== clicksBefore + 1) broken.push(`${clicks.length - clicksBefore} clicks instead of 1`)
  }
  return broken
}

/** Returns what is left when everything has ended. */
async function findLeft({ clock, hosts, page }: Scene): Promise<string[]> {
  page.widget.close()
  for (const host of hosts) host.end()
  await clock.advance(settleMs)
  const timers = clock.countTimers()
  const listeners = hosts.filter(({ window }) => window.listeners.count() > 0).length
  return [
    ...(timers > 0 ? [`${timers} timers left`] : []),
    ...(listeners > 0 ? [`${listeners} hosts still listen`] : []),
  ]
}
