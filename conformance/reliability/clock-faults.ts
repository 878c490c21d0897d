import { select } from '@deskbridge/core'
import { neutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { vi } from 'vitest'
import type { ClockFault } from './reliability'
import type { Scene } from './scene'

/** The errors that a fault throws on purpose, which must be reported and nothing else. */
export class DeliberateError extends Error {}

/** Lets a fault strike; `during` lets the widget act in the middle of it. */
type Strike = (scene: Scene, during: () => void) => Promise<void>

const seconds = 1000
const minutes = 60 * seconds
const hours = 60 * minutes

/** Lets the answers of both sides meet a fault for a time. */
function withAnswers(add: (scene: Scene, message: string) => void, lastsMs: number): Strike {
  return async (scene, during) => {
    for (const message of scene.place.answers) add(scene, message)
    during()
    await scene.clock.advance(lastsMs)
    scene.faults.clear()
  }
}

/** Stops all windows of the scene for a time. */
function stopEverything(lastsMs: number): Strike {
  return async ({ clock, host, page }, during) => {
    during()
    for (const { window } of [host, page]) window.gate.freeze()
    await clock.advance(lastsMs)
    for (const { window } of [host, page]) window.gate.thaw()
    await clock.advance()
  }
}

async function loadAnew(scene: Scene): Promise<void> {
  await scene.load()
  await scene.clock.advance(seconds)
}

/** How each fault strikes that needs no browser. */
export const clockFaults: Record<ClockFault, Strike> = {
  async 'The document reloads itself'(scene, during) {
    during()
    await loadAnew(scene)
  },
  async 'The host moves or reloads the frame'(scene, during) {
    during()
    scene.host.app.frameUnloaded()
    await loadAnew(scene)
  },
  async 'The frame is removed'({ clock, remove }, during) {
    during()
    remove()
    await clock.advance(seconds)
  },
  async 'The host page reloads'(scene, during) {
    during()
    scene.host.window.gate.destroy()
    scene.host.end()
    scene.openHost()
    await loadAnew(scene)
  },
  async 'The host is replaced'(scene, during) {
    scene.host.end()
    during()
    scene.openHost().app.frameLoaded()
    await scene.clock.advance(5 * seconds)
  },
  async 'A second host joins'(scene, during) {
    scene.openHost().app.frameLoaded()
    during()
    await scene.clock.advance(5 * seconds)
  },
  'Answers are lost': withAnswers(({ faults }, message) => faults.drop({ message }), 3 * seconds),
  'Answers arrive three times': withAnswers(
    ({ faults }, message) => faults.duplicate({ message, copies: 3 }),
    3 * seconds,
  ),
  'Answers are late': withAnswers(
    ({ faults }, message) => faults.latency({ message, ms: 2 * seconds }),
    3 * seconds,
  ),
  'Answers are later than every timeout': withAnswers(
    ({ faults }, message) => faults.latency({ message, ms: 40 * seconds }),
    90 * seconds,
  ),
  'Answers overtake each other': withAnswers(
    ({ faults }, message) => faults.jitter({ message, ms: 500, seed: 7 }),
    3 * seconds,
  ),
  async 'The host greets again and again'({ clock, faults, place, wire }, during) {
    faults.duplicate({ message: place.greeting, copies: 3 })
    during()
    for (let count = 0; count < 5; count++) {
      wire.repeat(place.greeting)
      await clock.advance(100)
    }
    faults.clear()
  },
  'The tab is frozen for 5 s': stopEverything(5 * seconds),
  'The page is in the back/forward cache': stopEverything(minutes),
  'The computer sleeps': stopEverything(8 * hours),
  async 'The frame is frozen, the host goes on'({ clock, page, setTicket }, during) {
    during()
    page.window.gate.freeze()
    for (const name of ['First', 'Second', 'Third']) {
      setTicket(withRequester(neutralTicket, name))
      await clock.advance(20 * seconds)
    }
    page.window.gate.thaw()
    await clock.advance()
  },
  async 'The wall clock jumps'({ clock }, during) {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0) })
    during()
    for (const year of [2031, 2030]) {
      vi.setSystemTime(Date.UTC(year, 0))
      await clock.advance(5 * seconds)
    }
    vi.useRealTimers()
  },
  async 'Handlers throw'({ clock, host, page }, during) {
    const fail = () => {
      throw new DeliberateError('A handler throws.')
    }
    const { widget } = page
    const undos = [
      ...(['ticketChange', 'message', 'reconnect'] as const).map((type) => widget.on(type, fail)),
      ...[widget.state, widget.ticket, widget.status].map((readable) => readable.subscribe(fail)),
      ...(['ready', 'action', 'track'] as const).map((type) => host.engine.on(type, fail)),
      host.app.state.subscribe(fail),
    ]
    during()
    await clock.advance(5 * seconds)
    for (const undo of undos) undo()
  },
  async 'A selector throws'({ clock, page, setTicket }, during) {
    let throws = false
    const selected = select(page.widget.state, ({ ticket }) => {
      if (throws) throw new DeliberateError('A selector throws.')
      return ticket
    })
    const undo = selected.subscribe(() => {})
    throws = true
    during()
    setTicket(withRequester(neutralTicket, 'Selected'))
    await clock.advance(5 * seconds)
    undo()
  },
  async 'An argument cannot be cloned'({ clock, host, page }, during) {
    const data = { run: () => {} }
    page.watch('unclonable', page.widget.send('unclonable', data))
    page.watch('unclonable', page.widget.trackEvent('unclonable', data))
    host.app.send('unclonable', data).catch(() => {})
    during()
    await clock.advance(5 * seconds)
  },
  async 'Storm of connect() and close()'({ clock, page }, during) {
    for (let count = 0; count < 100; count++) {
      page.connect()
      await clock.advance((count * 7) % 40)
      page.widget.close()
      if (count % 3 === 0) await clock.advance(count % 5)
    }
    page.connect()
    during()
    await clock.advance(5 * seconds)
  },
  async 'StrictMode mounts twice'({ clock, page }, during) {
    const undo = page.widget.retain()
    undo()
    page.widget.retain()
    during()
    await clock.advance(5 * seconds)
  },
  async 'Hot reload replaces the widget'({ clock, page }, during) {
    page.replaceWidget()
    during()
    await clock.advance(5 * seconds)
  },
}
