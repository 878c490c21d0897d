import { createWidget, systemClock, type Clock, type Desk, type WidgetError } from '@deskbridge/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { neutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { createDesk, namesOf, type TestedDesk } from '../../../conformance/desks/places'
import { createEmulator, type Emulator, type Scenario } from '../src/pure'

/** Creates a widget on a desk, with a short time limit for requests, and for the connection where a test waits for it. */
export function prepare(
  scenario: Scenario,
  desks: readonly Desk[],
  clock: Clock = systemClock,
  connectTimeoutMs = 60_000,
) {
  const emulator = createEmulator(scenario)
  const widget = createWidget({
    link: emulator.link,
    desks,
    connectTimeoutMs,
    requestTimeoutMs: 150,
    clock,
  })
  onTestFinished(() => {
    widget.close()
    emulator.dispose()
  })
  return { emulator, widget }
}

/** Creates a widget on a desk, and waits until it has the ticket. */
export async function start(scenario: Scenario, desks: readonly Desk[]) {
  const started = prepare(scenario, desks)
  await started.widget.connect()
  await started.widget.whenTicket()
  // A desk may send its ticket more than once at the start.
  await started.emulator.send('settled')
  return started
}

const verdictsOf = ({ trace }: Emulator, name: string) =>
  trace.entries.filter((entry) => entry.name === name).map(({ verdict }) => verdict)

/** Tests what each fault does to a widget on a desk. */
export function describeFaults(tested: TestedDesk): void {
  const { id: desk, host, facts } = tested
  const { ticketMessage, updateMessage, lateMessage, copyVerdict, memberPrefix, divisionMember } =
    facts.faults
  const { noticeMessage = ticketMessage } = facts.faults
  const fetchesTicket = noticeMessage !== ticketMessage
  // A notice, the widget's call, and the answer to it.
  const messagesPerUpdate = fetchesTicket ? 3 : 1
  /** Returns those of some updates in one task that a widget sees. */
  const seen = (...updates: readonly string[]) => (fetchesTicket ? updates.slice(-1) : updates)
  const [announcement = ''] = namesOf(host, ({ isAnnouncement }) => isAnnouncement)
  const createDesks = () => [createDesk(tested)]
  /** Returns a ticket whose requester has a name, which every desk sends, as a change that the desk sends. */
  const ticketOf = (name: string) => ({
    ...(facts.mustAsk && { id: name }),
    requester: withRequester(neutralTicket, name).requester,
  })

  describe(`on the desk ${desk}`, () => {
    const namesAfter = async (change: (started: Awaited<ReturnType<typeof start>>) => void) => {
      const started = await start({ desk, ticket: ticketOf('Old') }, createDesks())
      // So that no answer is under way.
      await started.widget.refreshTicket()
      const names: (string | null | undefined)[] = []
      started.widget.on('ticketChange', ({ ticket }) => void names.push(ticket.requester?.name))
      change(started)
      return { ...started, names }
    }

    const startOnClock = async () => {
      const clock = createFakeClock()
      const { emulator, widget } = prepare({ desk, clock }, createDesks(), clock)
      void widget.connect()
      await clock.advance()
      const names: (string | null | undefined)[] = []
      widget.on('ticketChange', ({ ticket }) => void names.push(ticket.requester?.name))
      return { ...emulator, clock, names }
    }

    it('latency: updates come late, and in their order', async () => {
      const { clock, faults, names, ticket } = await startOnClock()
      faults.latency({ ms: 10 })
      for (const name of ['1', '2']) ticket.update(ticketOf(name))
      await clock.advance(messagesPerUpdate * 10 - 1)
      expect(names).toEqual([])
      await clock.advance(1)
      expect(names).toEqual(seen('1', '2'))
    })

    const namesInJitter = async (seed: number) => {
      const { clock, faults, names, ticket } = await startOnClock()
      faults.jitter({ ms: 100, seed })
      for (const name of ['1', '2', '3', '4', '5']) ticket.update(ticketOf(name))
      await clock.advance(1000)
      return names.join('')
    }

    it.each(fetchesTicket ? [] : [[7, 8]])(
      'jitter: updates overtake each other, the same ones for the same seed, such as %i',
      async (seed, another) => {
        const order = await namesInJitter(seed)
        expect([...order].sort().join('')).toBe('12345')
        expect(order).not.toBe('12345')
        expect(await namesInJitter(seed)).toBe(order)
        expect(await namesInJitter(another)).not.toBe(order)
      },
    )

    it.each(fetchesTicket ? [7, 8] : [])(
      'jitter: a ticket that is fetched is the newest, whatever overtakes what, as with seed %i',
      async (seed) => {
        expect((await namesInJitter(seed)).at(-1)).toBe('5')
      },
    )

    it('drop: a lost update is never seen, the next one is', async () => {
      const { names } = await namesAfter(({ emulator }) => {
        emulator.faults.drop({ message: updateMessage, times: 1 })
        emulator.ticket.update(ticketOf('Lost'))
        emulator.ticket.update(ticketOf('Kept'))
      })
      await expect.poll(() => names).toEqual(['Kept'])
    })

    it('duplicate: an update that comes twice is one change', async () => {
      const { emulator, names } = await namesAfter(({ emulator: { faults, ticket } }) => {
        faults.duplicate({ message: updateMessage, times: 1, copies: 3 })
        ticket.update(ticketOf('Thrice'))
      })
      await expect
        .poll(() => verdictsOf(emulator, updateMessage).slice(-4))
        .toEqual(['duplicated', 'delivered', ...Array(2).fill(copyVerdict)])
      expect(names).toEqual(['Thrice'])
    })

    it('reorder: the older update comes last and is what the widget shows, unless it has fetched it', async () => {
      const { names } = await namesAfter(({ emulator }) => {
        emulator.faults.reorder({ message: updateMessage, times: 1 })
        emulator.ticket.update(ticketOf('Older'))
        emulator.ticket.update(ticketOf('Newer'))
      })
      await expect.poll(() => names).toEqual(fetchesTicket ? ['Newer'] : ['Newer', 'Older'])
    })

    const lateMessages = lateMessage === undefined ? [] : [lateMessage]
    it.each(lateMessages)(
      'early: a message arrives before those that were posted in the same task',
      async (late) => {
        const { emulator, widget } = prepare({ desk }, createDesks())
        emulator.faults.early({ message: late, direction: 'to-widget' })
        await widget.connect()
        await widget.whenTicket()
        emulator.ticket.update(ticketOf('Late'))
        emulator.setTheme('dark')
        await expect.poll(() => widget.ticket.get()?.requester?.name).toBe('Late')
        const arrived = emulator.trace.entries.filter(({ verdict }) => verdict === 'delivered')
        const names = arrived.map(({ name }) => name)
        expect(names.indexOf(late)).toBeLessThan(names.indexOf(noticeMessage))
      },
    )

    it('malform: a ticket of a wrong type is refused by the widget, which keeps the one it has', async () => {
      const { emulator, names } = await namesAfter(({ emulator: { faults, ticket } }) => {
        faults.malform({ message: updateMessage, times: 1 })
        ticket.update(ticketOf('Malformed'))
        ticket.update(ticketOf('Whole'))
      })
      await expect.poll(() => names).toEqual(['Whole'])
      expect(verdictsOf(emulator, updateMessage).join()).toContain('changed,invalid:')
    })

    it('omit and extra: a ticket that lacks a member reads as null there, and an unknown member is kept in raw', async () => {
      const { emulator, widget } = prepare({ desk }, createDesks())
      emulator.faults.omit({ message: ticketMessage, member: `${memberPrefix}${divisionMember}` })
      emulator.faults.extra({ message: ticketMessage, member: `${memberPrefix}surprise`, value: 1 })
      await widget.connect()
      const ticket = await widget.whenTicket()
      expect(ticket).toMatchObject({ division: null, requester: { name: 'Maya Chen' }, raw: { surprise: 1 } })
    })

    it('stale: after an update the one before comes once more, and counts unless it was fetched', async () => {
      const { names } = await namesAfter(({ emulator }) => {
        emulator.ticket.update(ticketOf('First'))
        emulator.faults.stale({ message: updateMessage, times: 1 })
        emulator.ticket.update(ticketOf('Second'))
      })
      await expect.poll(() => names).toEqual(fetchesTicket ? ['Second'] : ['First', 'Second', 'First'])
    })

    const silentEnd = facts.connectsAtLoad
      ? 'leaves the load to connect'
      : 'ends in a failed connection that names the time'
    it(`never: an announcement without an answer ${silentEnd}`, async () => {
      const { emulator, widget } = prepare({ desk }, createDesks(), systemClock, 150)
      emulator.faults.never({ message: announcement })
      const end = await widget.connect().then(
        () => 'connected',
        (error: WidgetError) => error.code,
      )
      expect(end).toBe(facts.connectsAtLoad ? 'connected' : 'CONNECT_TIMEOUT')
      await expect
        .poll(() => emulator.trace.entries.map(({ verdict }) => verdict))
        .toEqual(expect.arrayContaining(['unanswered', 'withheld']))
    })

    it('reload: the message is lost, and the host approaches the document anew', async () => {
      const { emulator, widget } = await start({ desk }, createDesks())
      emulator.faults.reload({ message: updateMessage, times: 1 })
      emulator.ticket.update(ticketOf('After the reload'))
      await expect.poll(() => verdictsOf(emulator, updateMessage)).toContain('lost in a reload')
      widget.close()
      await widget.connect()
      const { reannounce } = facts.faults
      if (reannounce) emulator.link.post(reannounce(globalThis.location?.href))
      await emulator.ready()
      await expect.poll(() => widget.ticket.get()?.requester?.name).toBe('After the reload')
    })

    it('remove: nothing answers any more, and waiting for it says so', async () => {
      const { emulator, widget } = await start({ desk }, createDesks())
      emulator.faults.remove({ message: updateMessage })
      emulator.ticket.update(ticketOf('Never seen'))
      await expect.poll(() => verdictsOf(emulator, updateMessage)).toContain('lost with its frame')
      await expect(emulator.ready()).rejects.toMatchObject({ code: 'CLOSED' })
      await widget.send('anything').catch(() => {})
      await expect.poll(() => emulator.trace.entries.at(-1)?.verdict).toBe('no-listener')
      expect(widget.ticket.get()?.requester?.name).not.toBe('Never seen')
    })
  })
}
