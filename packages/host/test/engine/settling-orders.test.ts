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

/** Is how many steps a test chooses freely; what follows is played to its end in a fixed order. */
const freeSteps = 7

/** Names the messages that a side may decide by. */
const decidingMessages = /^(handshake|response|helpdesk:app:ready|helpdesk:context:\w+)$/

/** Is how often time may pass between the other steps. */
const freeTimers = 2

/** Plays one order of everything that can happen between a host and an app; `choose` picks among the possible steps. */
async function play(desks: readonly Desk[], choose: (possible: readonly Step[]) => Step) {
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
  const arrived: string[] = []
  const posted: (string | null)[] = []
  let posting = { to: 'to-app' as keyof typeof queues, name: '' }
  const [near, far] = createLinkPair({
    origins: [deskOrigin, appOrigin],
    clock: {
      ...clock,
      after(_, deliver) {
        const { to, name } = posting
        queues[to].push(() => {
          arrived.push(name)
          deliver()
        })
        return () => {}
      },
    },
  })
  const towards = (to: keyof typeof queues, link: Link): Link => ({
    ...link,
    post(message, options) {
      const { desk, name } = describeMessage(message)
      posting = { to, name }
      posted.push(desk)
      link.post(message, options)
    },
  })

  const host = createHostEngine({ user: aUser(), ticket: aTicket(), clock })
  const app = host.attach(anApp({ desk: 'auto' }), towards('to-app', near), { isLoaded: false })
  const widget = createWidget({ link: towards('to-host', far), desks, hostOrigins: [deskOrigin], clock })
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
    await nextTurn()
  }
  const result = {
    app: app.state.get(),
    widget: widget.state.get(),
    deciding: arrived.filter((name, index) => decidingMessages.test(name) && arrived.indexOf(name) === index),
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
async function playAll(
  desks: () => readonly Desk[],
  check: (result: Awaited<ReturnType<typeof play>>) => void,
) {
  let choices: { index: number; count: number }[] = []
  do {
    let depth = 0
    check(
      await play(desks(), (possible) => {
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

it.each([
  { name: 'of both desks', desks: () => [textDesk(), qiscusDesk()], ends: ['text', 'qiscus'] },
  {
    name: 'of both desks, the other way round',
    desks: () => [qiscusDesk(), textDesk()],
    ends: ['text', 'qiscus'],
  },
  { name: 'of Text', desks: () => [textDesk()], ends: ['text'] },
  { name: 'of Qiscus', desks: () => [qiscusDesk()], ends: ['qiscus'] },
])(
  'Q131 Q133 Q136 host and widget $name settle on one desk in every order of what can happen',
  async ({ desks, ends }) => {
    const seen = new Set<string | null>()
    const deskOf = new Map<string, string | null>()
    let orders = 0
    await playAll(desks, ({ app, widget, deciding, speakers }) => {
      orders++
      expect({ status: app.status, desk: app.desk }).toEqual({ status: 'ready', desk: widget.desk })
      expect(widget.status).toBe('connected')
      expect(widget.ticket?.id).toBe('t1')
      // The session of the other desk has ended: it says nothing more, whatever happens.
      expect([...speakers]).toEqual([app.desk])
      // The same order of messages leads to the same desk each time.
      const order = deciding.join(' ')
      expect(deskOf.get(order) ?? app.desk).toBe(app.desk)
      deskOf.set(order, app.desk)
      seen.add(app.desk)
    })
    expect(deskOf.size).toBeGreaterThanOrEqual(ends.length)
    expect([...seen].sort()).toEqual([...ends].sort())
    expect(orders).toBeGreaterThan(100)
  },
  120_000,
)
