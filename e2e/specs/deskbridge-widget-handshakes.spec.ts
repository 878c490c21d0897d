import { textTicket } from '@deskbridge/fixtures/tickets'
import { openGenuineHost, type GenuineHost } from '../fixtures/genuine-host'
import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'

const RESOLVED = { status: 'resolved', value: undefined }
const SECTION_MESSAGE = 'customer_details_section'
const BADGE_MESSAGE = 'set_fullscreen_widget_notification_badge'
const section = { title: 'Parcel', components: [{ type: 'tags' as const, data: { tags: ['late'] } }] }
/** Options that keep the host silent until `reconnect()`. */
const ON_COMMAND = { handshakeDelayMs: 600_000 }

async function envelopesOf(desk: GenuineHost, at: 'host' | 'widget', type: string): Promise<unknown[]> {
  const entries = await desk.host.journal('app')
  return entries.filter((entry) => entry.at === at && (entry.message as { type: string }).type === type)
}

for (const version of hostVersions) {
  test.describe(`a Deskbridge widget and the handshakes of host ${version}`, () => {
    let desk: GenuineHost
    test.beforeEach(async ({ page, server }) => {
      desk = await openGenuineHost(page, server, { version })
    })

    test('it answers two-way, and no host of any version echoes', async () => {
      await desk.mountConnected()
      expect(await envelopesOf(desk, 'host', 'handshake_echo')).toEqual([])
      const [answer] = await envelopesOf(desk, 'widget', 'response')
      expect(answer).toMatchObject({ message: { request: null, data: { error: false, result: {} } } })
    })

    test('it connects when the first handshake comes two seconds after load', async () => {
      await desk.mountConnected({ handshakeDelayMs: 2000 })
      const [connection] = await desk.host.connections('app')
      expect(connection?.handshakeAtMs).toBeGreaterThanOrEqual((connection?.loadedAtMs ?? Infinity) + 2000)
    })

    test('it connects when its document starts to listen long after load', async () => {
      await desk.mountConnected({ serving: { startAfterLoadMs: 700 } })
      expect((await desk.calls()).map(({ message }) => message)).toEqual(['plugin_inited'])
    })

    test('it answers every handshake of an instance, connects once and announces itself once', async () => {
      const widget = await desk.mountConnected({ serving: { blockAfterLoadMs: 1300 } })
      await widget.sendMessage('probe')
      const handshakes = await envelopesOf(desk, 'host', 'handshake')
      expect(handshakes.length).toBeGreaterThan(1)
      const answers = (await envelopesOf(desk, 'widget', 'response')) as { message: { request: unknown } }[]
      expect(answers.filter(({ message }) => message.request === null)).toHaveLength(handshakes.length)
      expect(await desk.host.connections('app')).toHaveLength(1)
      expect((await desk.calls()).map(({ message }) => message)).toEqual(['plugin_inited', 'probe'])
      expect(await widget.statuses()).toEqual(['connecting', 'connected'])
    })

    test('it connects with a handshake that comes after its timeout', async () => {
      const widget = await desk.mount({ ...ON_COMMAND, widget: { connectTimeoutMs: 300 } })
      expect(await widget.created()).toMatchObject({ reason: { code: 'CONNECT_TIMEOUT' } })
      expect(await desk.host.connections('app')).toEqual([])
      await desk.host.reconnect('app')
      await expect.poll(widget.statuses).toEqual(['connecting', 'failed', 'connected'])
      expect(await widget.sendMessage('probe')).toEqual(RESOLVED)
    })

    test('closed and connected again, it has the latest ticket and does not announce itself again', async () => {
      const widget = await desk.mountConnected({ ticket: textTicket })
      await widget.close()
      expect(await widget.state()).toMatchObject({ status: 'closed', ticket: null })
      expect(await widget.sendMessage('probe')).toMatchObject({ reason: { code: 'CLOSED' } })

      // The host continues as before, and is answered.
      expect(await desk.host.setTicket('app', { ...textTicket, id: 'meanwhile' })).toEqual(RESOLVED)
      expect(await widget.connect()).toEqual(RESOLVED)
      expect(await widget.state()).toMatchObject({ status: 'connected', ticket: { id: 'meanwhile' } })
      expect(await widget.sendMessage('probe')).toEqual(RESOLVED)
      expect((await desk.calls()).map(({ message }) => message)).toEqual(['plugin_inited', 'probe'])
      expect(await desk.host.connections('app')).toHaveLength(1)
    })

    test('a new instance for a live frame receives one announcement, the section and the open calls', async () => {
      const widget = await desk.mountConnected({ handshakeDelayMs: 0, ticket: textTicket })
      expect(await widget.setSection(section)).toEqual(RESOLVED)
      expect(await widget.sendMessage('answered')).toEqual(RESOLVED)
      await desk.host.setAnswer('app', 'open', { never: true })
      const open = widget.sendMessage('open')
      await expect.poll(async () => (await desk.calls()).at(-1)).toMatchObject({ message: 'open' })
      await desk.host.setAnswer('app', 'open', null)

      await desk.host.reconnect('app')
      expect(await open).toEqual(RESOLVED)
      await expect.poll(async () => (await desk.calls()).length).toBe(7)
      expect((await desk.calls()).map(({ instance, message }) => `${instance} ${message}`)).toEqual([
        '0 plugin_inited',
        `0 ${SECTION_MESSAGE}`,
        '0 answered',
        '0 open',
        '1 plugin_inited',
        '1 open',
        `1 ${SECTION_MESSAGE}`,
      ])
      expect((await desk.calls()).at(-1)?.data).toEqual(section)
      expect(await widget.statuses()).toEqual(['connecting', 'connected'])
      const events = (await widget.events()).map(({ name }) => name)
      expect(events.filter((name) => name === 'reconnect')).toEqual(['reconnect'])
      expect(await desk.host.setTicket('app', { ...textTicket, id: 'next' })).toEqual(RESOLVED)
      expect(await widget.state()).toMatchObject({ ticket: { id: 'next' } })
    })

    test('an unanswered announcement moves to the new instance, and is sent there once', async () => {
      const answers = { plugin_inited: { never: true as const } }
      const widget = await desk.mount({ handshakeDelayMs: 0, answers })
      await expect.poll(async () => (await desk.calls()).length).toBe(1)
      await desk.host.setAnswer('app', 'plugin_inited', null)
      await desk.host.reconnect('app')
      expect(await widget.created()).toEqual(RESOLVED)
      expect(await widget.sendMessage('probe')).toEqual(RESOLVED)
      const calls = (await desk.calls()).map(({ instance, message }) => `${instance} ${message}`)
      expect(calls).toEqual(['0 plugin_inited', '1 plugin_inited', '1 probe'])
      // It was not connected before, so this is not a reconnection.
      expect(await widget.events()).toEqual([])
    })

    test('a new instance for a live frame in the main menu receives the badge, and no announcement', async () => {
      const widget = await desk.mountConnected({ page: 'deskbridge-main-menu', handshakeDelayMs: 0 })
      expect(await widget.setBadge(3)).toEqual(RESOLVED)
      await desk.host.reconnect('app')
      await expect.poll(async () => (await desk.calls()).length).toBe(2)
      expect(await desk.calls()).toEqual(
        [0, 1].map((instance) => ({ instance, message: BADGE_MESSAGE, data: 3 })),
      )
      expect((await widget.events()).map(({ name }) => name)).toEqual(['reconnect'])
      expect(await widget.statuses()).toEqual(['connecting', 'connected'])
    })
  })
}
