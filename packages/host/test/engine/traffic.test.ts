import { describe, expect, it } from 'vitest'
import type { TrafficEntry } from '../../src/engine'
import { openHost } from '../fixtures/open-host'

const qiscus = (event: string, payload?: object) => ({ channel: 'helpdesk:apps', event, payload })

/** Returns each message with the names of the request that it answers. */
function tiesIn(traffic: readonly TrafficEntry[]): [name: string, answers: string | undefined][] {
  return traffic.map(({ name, replyTo }) => [
    name,
    traffic.find(({ request }) => request !== undefined && request === replyTo)?.name,
  ])
}

describe('the traffic ties a reply to its request', () => {
  it('by the ids of the wire, in both directions', () => {
    const { app, far, posted, traffic } = openHost({ app: { desk: 'text' } })
    app.frameLoaded()
    const handshake = posted[0]!.message as Record<string, unknown>
    const say = (type: string, request: unknown, data: unknown) =>
      far.post({ ...handshake, type, request, data })
    say('response', null, { error: false })
    say('call', 'r1', { method: 'handle', args: [{ plugin_id: 'orders', message: 'plugin_inited' }] })
    const call = posted
      .map(({ message }) => message as Record<string, unknown>)
      .find(({ type }) => type === 'call')
    say('response', call?.['request'], { error: false })
    expect(tiesIn(traffic)).toEqual([
      ['handshake', undefined],
      ['response', 'handshake'],
      ['plugin_inited', undefined],
      ['ticket_info', undefined],
      ['response', 'plugin_inited'],
      ...traffic.slice(5, -1).map(({ name }) => [name, undefined]),
      ['response', 'ticket_info'],
    ])
  })

  it('does not take a call of the other side for the request, though it has the same id', () => {
    const { app, far, posted, traffic } = openHost({ app: { desk: 'text' } })
    app.frameLoaded()
    const handshake = posted[0]!.message as Record<string, unknown>
    far.post({ ...handshake, type: 'response', data: { error: false } })
    far.post({ ...handshake, type: 'response', request: 'r1', data: { error: false } })
    far.post({
      ...handshake,
      type: 'call',
      request: 'r1',
      data: { method: 'handle', args: [{ plugin_id: 'orders', message: 'track' }] },
    })
    const [call] = traffic.filter(({ name }) => name === 'track')
    const replies = traffic.filter(({ replyTo }) => replyTo === call?.request)
    expect(replies.map(({ direction }) => direction)).toEqual(['out'])
  })

  it('by what follows at once, where the wire has no ids', () => {
    const { app, far, host, traffic } = openHost({ app: { desk: 'qiscus' } })
    app.frameLoaded()
    far.post(qiscus('helpdesk:app:ready'))
    far.post(qiscus('helpdesk:get:context:user'))
    host.setUser({ ...host.state.get().user, name: 'Ines Moreau' })
    expect(tiesIn(traffic)).toEqual([
      ['helpdesk:app:ready', undefined],
      ['helpdesk:context:user', 'helpdesk:app:ready'],
      ['helpdesk:context:ticket', 'helpdesk:app:ready'],
      ['helpdesk:context:app', 'helpdesk:app:ready'],
      ['helpdesk:get:context:user', undefined],
      ['helpdesk:context:user', 'helpdesk:get:context:user'],
      ['helpdesk:context:user', undefined],
    ])
  })

  it('and ties two apps that count alike to their own messages', () => {
    const { app, far, host, traffic } = openHost({ app: { desk: 'qiscus' } })
    app.frameLoaded()
    far.post(qiscus('helpdesk:get:context:user'))
    far.post(qiscus('helpdesk:get:context:user'))
    const requests = traffic.flatMap(({ request }) => request ?? [])
    expect(new Set(requests).size).toBe(2)
    host.destroy()
  })
})
