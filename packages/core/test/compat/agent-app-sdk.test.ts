// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createWidget } from '../../src'
import { createDetailsWidget, createFullscreenWidget } from '../../src/compat/agent-app-sdk'
import { agentAppDesk } from '../../src/desks/agent-app'
import { parentLink } from '../../src/link/parent-link'
import { dispatchMessage } from '../../../../fixtures/framing-window'
import { eventCall, failure, handshake, instanceOf, type ReceivedCall } from '../../../../fixtures/text-wire'
import { openHost } from './open-host'

const profile = { id: 'C1', name: 'Ann Example', email: 'ann@example.com', chat: { id: 'T1', groupID: '0' } }

const namesOf = (calls: readonly ReceivedCall[]) => calls.map(({ message }) => message.message)

async function openDetails() {
  const host = openHost()
  const creation = createDetailsWidget()
  host.send(handshake(instanceOf(1)))
  host.accept(host.takeCalls())
  return { host, widget: await creation }
}

beforeEach(() => {
  // What a test leaves behind is a document's connection; the next test is another document.
  parentLink().close()
})

describe('the drop-in and a neutral widget in one document', () => {
  it.each(['the drop-in', 'the neutral widget'])(
    'D3 share one announcement and one customer when %s comes first',
    async (first) => {
      const host = openHost()
      const widget = createWidget({ desks: [agentAppDesk()] })
      onTestFinished(() => widget.close())
      const open = [() => createDetailsWidget(), () => widget.connect()]
      if (first === 'the neutral widget') open.reverse()
      const opened = open.map((create) => create())
      host.send(handshake())
      const calls = host.takeCalls()
      expect(namesOf(calls)).toEqual(['plugin_inited'])
      host.send(eventCall('customer_profile', profile))
      host.accept(calls)
      await Promise.all(opened)
      expect(widget.ticket.get()?.requester?.name).toBe(profile.name)
      const later = await createDetailsWidget()
      expect(later.getCustomerProfile()).toEqual(profile)
      expect(host.takeCalls()).toEqual([])
    },
  )
})

describe('watching messages', () => {
  it('T59 is asked for again by a host that restarts, once it was accepted', async () => {
    const { host, widget } = await openDetails()
    const watching = widget.watchMessages()
    host.accept(host.takeCalls())
    await watching
    for (const instance of [2, 3]) {
      host.send(handshake(instanceOf(instance)))
      expect(namesOf(host.takeCalls())).toEqual(['plugin_inited', 'watch_messages'])
    }
  })

  it('is not asked for again when the host has rejected it', async () => {
    const { host, widget } = await openDetails()
    const refused = widget.watchMessages()
    const [call] = host.takeCalls()
    host.send(failure(call!.request, new Error('Not yours.')))
    await expect(refused).rejects.toThrow('Not yours.')
    host.send(handshake(instanceOf(2)))
    expect(namesOf(host.takeCalls())).toEqual(['plugin_inited'])
  })
})

describe('creation', () => {
  it('takes origins that are named, and then no others', async () => {
    const host = openHost('https://desk.example.com')
    const creation = createFullscreenWidget({ hostOrigins: ['https://desk.example.com'] })
    dispatchMessage(handshake(), window.parent, 'https://my.livechatinc.com')
    expect(host.arrived).toEqual([])
    host.send(handshake())
    await vi.waitUntil(() => host.arrived.length === 2)
    host.accept(host.takeCalls())
    await expect(creation).resolves.toHaveProperty('setNotificationBadge')
  })
})

describe('a section', () => {
  const bad = {
    title: 'Customer',
    components: [{ type: 'customer' }, { type: 'button', data: { label: 'Refund' } }],
  }
  it('A70 may have the customer, and a mistake after it is still named by its own path', async () => {
    const { host, widget } = await openDetails()
    await expect(widget.modifySection(bad as never)).rejects.toThrow('components[1].data.id')
    expect(host.takeCalls()).toEqual([])
  })

  it('that throws when it is read rejects', async () => {
    const { widget } = await openDetails()
    const hostile = {
      title: 'Customer',
      get components(): never {
        throw new Error('gone')
      },
    }
    await expect(widget.modifySection(hostile)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
  })
})
