import { createWidget, qiscusDesk, systemClock, textDesk, type Clock } from '@deskbridge/core'
import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import { textEvents, textMessages } from '@deskbridge/core/desks/text'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeClock } from '../../core/test/fixtures/fake-clock'
import { createEmulator, type Emulator, type Scenario } from '../src/pure'

const open: { dispose(): void }[] = []
afterEach(() => open.splice(0).forEach((entry) => entry.dispose()))

/** Names what the same thing is called on each desk, `lateMessage` what a host posts after the ticket, and `copyVerdict` what becomes of a copy. */
const desks = [
  {
    desk: 'text',
    announcement: textMessages.announce,
    ticketMessage: textEvents.ticket,
    updateMessage: textEvents.ticket,
    lateMessage: 'response',
    copyVerdict: 'ignored:duplicate',
  },
  {
    desk: 'qiscus',
    announcement: qiscusEvents.ready,
    ticketMessage: qiscusEvents.contextTicket,
    updateMessage: qiscusEvents.ticketUpdate,
    lateMessage: qiscusEvents.contextApp,
    copyVerdict: 'delivered',
  },
] as const

/** Creates a widget on a desk, that hurries where a test would wait. */
function prepare(scenario: Scenario, clock: Clock = systemClock) {
  const emulator = createEmulator(scenario)
  const widget = createWidget({
    link: emulator.link,
    desks: [textDesk(), qiscusDesk()],
    connectTimeoutMs: 150,
    requestTimeoutMs: 150,
    clock,
  })
  open.push({ dispose: widget.close }, emulator)
  return { emulator, widget }
}

async function start(scenario: Scenario) {
  const started = prepare(scenario)
  await started.widget.connect()
  await started.widget.whenTicket()
  // A desk may tell its ticket more than once at the start.
  await started.emulator.send('settled')
  return started
}

const verdictsOf = ({ trace }: Emulator, name: string) =>
  trace.entries.filter((entry) => entry.name === name).map(({ verdict }) => verdict)

describe.each(desks)(
  'on the desk $desk',
  ({ desk, announcement, ticketMessage, updateMessage, lateMessage, copyVerdict }) => {
    const subjectOf = async (change: (started: Awaited<ReturnType<typeof start>>) => void) => {
      const started = await start({ desk, ticket: { subject: 'Old' } })
      const subjects: (string | null)[] = []
      started.widget.on('ticketChange', ({ ticket }) => void subjects.push(ticket.subject))
      change(started)
      return { ...started, subjects }
    }

    const startOnClock = async () => {
      const clock = createFakeClock()
      const { emulator, widget } = prepare({ desk, clock }, clock)
      void widget.connect()
      await clock.advance()
      const subjects: (string | null)[] = []
      widget.on('ticketChange', ({ ticket }) => void subjects.push(ticket.subject))
      return { ...emulator, clock, subjects }
    }

    it('latency: updates come late, and in their order', async () => {
      const { clock, faults, subjects, ticket } = await startOnClock()
      faults.latency({ ms: 10 })
      for (const subject of ['1', '2']) ticket.update({ subject })
      await clock.advance(9)
      expect(subjects).toEqual([])
      await clock.advance(1)
      expect(subjects).toEqual(['1', '2'])
    })

    it('jitter: updates overtake each other, the same ones for the same seed', async () => {
      const orders = []
      for (const seed of [7, 7, 8]) {
        const { clock, faults, subjects, ticket } = await startOnClock()
        faults.jitter({ ms: 100, seed })
        for (const subject of ['1', '2', '3', '4', '5']) ticket.update({ subject })
        await clock.advance(100)
        orders.push(subjects.join(''))
      }
      expect([...orders[0]!].sort().join('')).toBe('12345')
      expect(orders[0]).not.toBe('12345')
      expect(orders[1]).toBe(orders[0])
      expect(orders[2]).not.toBe(orders[0])
    })

    it('drop: a lost update is never seen, the next one is', async () => {
      const { subjects } = await subjectOf(({ emulator }) => {
        emulator.faults.drop({ message: updateMessage, times: 1 })
        emulator.ticket.update({ subject: 'Lost' })
        emulator.ticket.update({ subject: 'Kept' })
      })
      await expect.poll(() => subjects).toEqual(['Kept'])
    })

    it('duplicate: an update that comes twice is one change', async () => {
      const { emulator, subjects } = await subjectOf(({ emulator: { faults, ticket } }) => {
        faults.duplicate({ message: updateMessage, times: 1, copies: 3 })
        ticket.update({ subject: 'Thrice' })
      })
      await expect
        .poll(() => verdictsOf(emulator, updateMessage).slice(-4))
        .toEqual(['duplicated', 'delivered', ...Array(2).fill(copyVerdict)])
      expect(subjects).toEqual(['Thrice'])
    })

    it('reorder: the older update comes last and is what the widget shows', async () => {
      const { subjects } = await subjectOf(({ emulator }) => {
        emulator.faults.reorder({ message: updateMessage, times: 1 })
        emulator.ticket.update({ subject: 'Older' })
        emulator.ticket.update({ subject: 'Newer' })
      })
      await expect.poll(() => subjects).toEqual(['Newer', 'Older'])
    })

    it('early: a message arrives before those that were posted in the same task', async () => {
      const { emulator, widget } = prepare({ desk })
      emulator.faults.early({ message: lateMessage, direction: 'to-widget' })
      await widget.connect()
      await widget.whenTicket()
      const arrived = emulator.trace.entries.filter(({ verdict }) => verdict === 'delivered')
      const names = arrived.map(({ name }) => name)
      expect(names.indexOf(lateMessage)).toBeLessThan(names.indexOf(ticketMessage))
    })

    it('malform: a ticket of a wrong type is refused by the widget, which keeps the one it has', async () => {
      const { emulator, subjects } = await subjectOf(({ emulator: { faults, ticket } }) => {
        faults.malform({ message: updateMessage, times: 1 })
        ticket.update({ subject: 'Malformed' })
        ticket.update({ subject: 'Whole' })
      })
      await expect.poll(() => subjects).toEqual(['Whole'])
      expect(verdictsOf(emulator, updateMessage).join()).toContain('changed,invalid:')
    })

    it('omit and extra: a ticket that lacks a member reads as null there, and an unknown member is kept in raw', async () => {
      const member = desk === 'text' ? '' : 'ticket.'
      const { emulator, widget } = prepare({ desk })
      emulator.faults.omit({ message: ticketMessage, member: `${member}subject` })
      emulator.faults.extra({ message: ticketMessage, member: `${member}surprise`, value: 1 })
      await widget.connect()
      const ticket = await widget.whenTicket()
      expect(ticket).toMatchObject({ subject: null, requester: { name: 'Maya Chen' }, raw: { surprise: 1 } })
    })

    it('stale: after an update the one before comes once more', async () => {
      const { subjects } = await subjectOf(({ emulator }) => {
        emulator.ticket.update({ subject: 'First' })
        emulator.faults.stale({ message: updateMessage, times: 1 })
        emulator.ticket.update({ subject: 'Second' })
      })
      await expect.poll(() => subjects).toEqual(['First', 'Second', 'First'])
    })

    it('never: an announcement without an answer ends in a failed connection that names the time', async () => {
      const { emulator, widget } = prepare({ desk })
      emulator.faults.never({ message: announcement })
      await expect(widget.connect()).rejects.toMatchObject({ code: 'CONNECT_TIMEOUT' })
      expect(emulator.trace.entries.map(({ verdict }) => verdict)).toEqual(
        expect.arrayContaining(['unanswered', 'withheld']),
      )
    })

    it('reload: the message is lost, and the host approaches the document anew', async () => {
      const { emulator, widget } = await start({ desk })
      emulator.faults.reload({ message: updateMessage, times: 1 })
      emulator.ticket.update({ subject: 'After the reload' })
      widget.close()
      await widget.connect()
      if (desk === 'qiscus') emulator.link.post({ channel: 'helpdesk:apps', event: announcement })
      await emulator.ready()
      await expect.poll(() => widget.ticket.get()?.subject).toBe('After the reload')
      expect(verdictsOf(emulator, updateMessage)).toContain('lost in a reload')
    })

    it('remove: nothing answers any more, and waiting for it says so', async () => {
      const { emulator, widget } = await start({ desk })
      emulator.faults.remove({ message: updateMessage })
      emulator.ticket.update({ subject: 'Never seen' })
      await expect(emulator.ready()).rejects.toMatchObject({ code: 'CLOSED' })
      await widget.send('anything').catch(() => {})
      await expect.poll(() => emulator.trace.entries.at(-1)?.verdict).toBe('no-listener')
      expect(widget.ticket.get()?.subject).not.toBe('Never seen')
    })
  },
)

describe('what a desk answers', () => {
  it('never: a request ends with its time, though the desk has done what was asked', async () => {
    const { emulator, widget } = await start({ desk: 'text' })
    emulator.faults.never({ message: 'track' })
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
    expect(emulator.actions).toHaveLength(1)
    const qiscus = await start({ desk: 'qiscus' })
    qiscus.emulator.faults.never({ message: qiscusEvents.getTicket })
    await expect(qiscus.widget.refreshTicket()).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
  })

  it('refuse: on Text the call is rejected with the reason, and nothing is done', async () => {
    const { emulator, widget } = await start({ desk: 'text' })
    emulator.faults.refuse({ message: 'track', reason: 'The quota is used up.', times: 1 })
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({
      code: 'REJECTED',
      cause: { message: 'The quota is used up.' },
    })
    expect(emulator.actions).toEqual([])
    await widget.trackEvent('opened', {})
    expect(emulator.actions).toHaveLength(1)
  })

  it('refuse: on Text a refused announcement fails the connection', async () => {
    const { emulator, widget } = prepare({ desk: 'text' })
    emulator.faults.refuse({ message: 'plugin_inited' })
    await expect(widget.connect()).rejects.toMatchObject({ code: 'REJECTED' })
  })

  it('refuse: on Qiscus, which has no errors, what is refused is not done', async () => {
    const { emulator, widget } = await start({ desk: 'qiscus', mode: 'popup' })
    emulator.faults.refuse({ message: qiscusEvents.fullscreen, times: 1 })
    await widget.setFullscreen(true)
    await widget.setFullscreen(false)
    await expect.poll(() => emulator.actions).toEqual([{ kind: 'fullscreen', fullscreen: false }])
  })
})
