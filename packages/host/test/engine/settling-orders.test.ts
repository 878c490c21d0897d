import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  createLinkPair,
  createWidget,
  qiscusDesk,
  textDesk,
  type Clock,
  type Desk,
  type Link,
} from '@deskbridge/core'
import { expect, it } from 'vitest'
import { createHostEngine, describeMessage } from '../../src/engine'
import { anApp, appOrigin, aTicket, aUser, deskOrigin } from '../fixtures/data'

type Step = 'load' | 'start' | 'to-app' | 'to-host' | 'time'

/** How the orders of one test differ. */
interface Setting {
  /** Creates the desks of the widget. */
  desks(): readonly Desk[]
  /** How many steps are chosen freely; what follows is played to its end in a fixed order. */
  freeSteps: number
  /** How many handshakes are lost, the first ones, and with each whatever the host posts in the same task. */
  lost: number
}

/** How often time may pass between the other steps. */
const freeTimers = 2

/** Plays one order of everything that can happen between a host and an app; `choose` picks among the possible steps. */
async function play({ desks, freeSteps, lost }: Setting, choose: (possible: readonly Step[]) => Step) {
  const timers = new Set<{ at: number; run: () => void }>()
  const queues = { 'to-app': [] as (() => void)[], 'to-host': [] as (() => void)[] }
  let now = 0
  const clock: Clock = {
    now: () => now,
    after(delayMs, run) {
      const timer = { at: now + delayMs, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }
  const posted: (string | null)[] = []
  let postingTo: keyof typeof queues = 'to-app'
  let lostHandshakes = 0
  let isLosing = false
  const [near, far] = createLinkPair({
    origins: [deskOrigin, appOrigin],
    clock: {
      ...clock,
      after(_, deliver) {
        queues[postingTo].push(deliver)
        return () => {}
      },
    },
  })
  const towards = (to: keyof typeof queues, link: Link): Link => ({
    ...link,
    post(message, options) {
      const { desk, name } = describeMessage(message)
      if (to === 'to-app' && name === 'handshake' && lostHandshakes < lost) {
        lostHandshakes++
        isLosing = true
      }
      if (to === 'to-app' && isLosing) return
      postingTo = to
      posted.push(desk)
      link.post(message, options)
    },
  })

  const host = createHostEngine({ user: aUser(), ticket: aTicket(), clock })
  const app = host.attach(anApp({ desk: 'auto' }), towards('to-app', near), { isLoaded: false })
  const widget = createWidget({
    link: towards('to-host', far),
    desks: desks(),
    hostOrigins: [deskOrigin],
    clock,
  })
  const steps: Record<Step, { isPossible(): boolean; run(): void; left: number }> = {
    load: { left: 1, isPossible: () => true, run: app.frameLoaded },
    start: { left: 1, isPossible: () => true, run: () => void widget.connect() },
    'to-app': {
      left: Infinity,
      isPossible: () => queues['to-app'].length > 0,
      run: () => queues['to-app'].shift()!(),
    },
    'to-host': {
      left: Infinity,
      isPossible: () => queues['to-host'].length > 0,
      run: () => queues['to-host'].shift()!(),
    },
    time: {
      left: freeTimers,
      isPossible: () => timers.size > 0,
      run() {
        const [next] = [...timers].sort((a, b) => a.at - b.at)
        timers.delete(next!)
        now = next!.at
        next!.run()
      },
    },
  }
  const order = Object.keys(steps) as Step[]
  const isOver = () => app.state.get().status === 'ready' && widget.status.get() === 'connected'

  const findPossible = () => order.filter((name) => steps[name].left > 0 && steps[name].isPossible())
  for (let count = 0; count < 200; count++) {
    if (isOver() && !queues['to-app'].length && !queues['to-host'].length) break
    if (count === freeSteps || findPossible().length === 0) steps.time.left = Infinity
    const possible = findPossible()
    const step = steps[count < freeSteps ? choose(possible) : possible[0]!]
    step.left--
    step.run()
    isLosing = false
    await nextTurn()
  }
  const result = {
    app: app.state.get(),
    widget: widget.state.get(),
  }
  const settledAt = posted.length
  app.setTicket(aTicket({ id: 't2' }))
  app.setMode('popup')
  for (let count = 0; count < 25; count++) {
    findPossible()
      .filter((name) => name !== 'load' && name !== 'start')
      .slice(0, 1)
      .forEach((name) => steps[name].run())
    await nextTurn()
  }
  const speakers = new Set(posted.slice(settledAt))
  host.destroy()
  widget.close()
  return { ...result, speakers }
}

/** Plays every order there is: each run repeats the choices of the one before it up to the last that can be made otherwise. */
async function playAll(setting: Setting, check: (result: Awaited<ReturnType<typeof play>>) => void) {
  let choices: { index: number; count: number }[] = []
  do {
    let depth = 0
    check(
      await play(setting, (possible) => {
        const choice = (choices[depth++] ??= { index: 0, count: possible.length })
        return possible[choice.index]!
      }),
    )
    while (choices.length > 0 && choices.at(-1)!.index + 1 === choices.at(-1)!.count) choices.pop()
    choices = choices.map((choice, index) =>
      index === choices.length - 1 ? { ...choice, index: choice.index + 1 } : choice,
    )
  } while (choices.length > 0)
}

const bothDesks = { name: 'of both desks', desks: () => [textDesk(), qiscusDesk()], end: 'text' }
const otherWayRound = {
  name: 'of both desks, the other way round',
  desks: () => [qiscusDesk(), textDesk()],
  end: 'text',
}

it.each([
  { ...bothDesks, lost: 0, freeSteps: 7 },
  { ...otherWayRound, lost: 0, freeSteps: 6 },
  { ...bothDesks, lost: 1, freeSteps: 7 },
  { ...bothDesks, lost: 2, freeSteps: 8 },
  { ...otherWayRound, lost: 3, freeSteps: 9 },
  { name: 'of Text', desks: () => [textDesk()], end: 'text', lost: 0, freeSteps: 7 },
  { name: 'of Text', desks: () => [textDesk()], end: 'text', lost: 5, freeSteps: 11 },
  { name: 'of Qiscus', desks: () => [qiscusDesk()], end: 'qiscus', lost: 0, freeSteps: 7 },
  { name: 'of Qiscus', desks: () => [qiscusDesk()], end: 'qiscus', lost: 3, freeSteps: 8 },
])(
  'Q131 Q133 Q136 Q142 host and widget $name settle on $end in every order, though the first $lost handshakes are lost',
  async ({ end, ...setting }) => {
    let orders = 0
    await playAll(setting, ({ app, widget, speakers }) => {
      orders++
      expect({ status: app.status, desk: app.desk }).toEqual({ status: 'ready', desk: end })
      expect({ status: widget.status, desk: widget.desk }).toEqual({ status: 'connected', desk: end })
      expect(widget.ticket?.id).toBe('501')
      // The session of the other desk has ended: it says nothing more, whatever happens.
      expect([...speakers]).toEqual([end])
    })
    expect(orders).toBeGreaterThan(20)
  },
  120_000,
)
