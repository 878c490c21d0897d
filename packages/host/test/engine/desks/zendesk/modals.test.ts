import { createLinkPair } from '@deskbridge/core'
import { describe, expect, it } from 'vitest'
import type { AttachedApp, ModalRequest } from '../../../../src/engine'
import { anApp, appOrigin, deskOrigin } from '../../../fixtures/data'
import { openHost, type OpenHostOptions } from '../../../fixtures/open-host'

interface Message {
  key?: string
  id?: number
  message?: unknown
  instanceGuid?: string
  result?: Record<string, unknown> & { errors: Record<string, { message: string }> }
  error?: { message: string }
}

const handshake = 'iframe.handshake'

/** Opens a host with a registered app whose modals are attached, and lets the test speak for each frame. */
function open(options: OpenHostOptions = {}) {
  const frames = new Map<string, { post(data: unknown): void; heard: Message[] }>()
  const requests: ModalRequest[] = []
  const attach = (definition: ModalRequest['definition']): AttachedApp => {
    const [near, far] = createLinkPair({ origins: [deskOrigin, appOrigin], clock: null })
    const attached = opened.host.attach(definition, near, { isLoaded: false })
    const heard: Message[] = []
    far.listen(({ data }) => void heard.push(data as Message))
    frames.set(attached.appId, { post: far.post, heard })
    return attached
  }
  const opened = openHost({
    openModal(request) {
      requests.push(request)
      return attach(request.definition)
    },
    ...options,
    app: { desk: 'zendesk', ...options.app },
  })
  const heard: Message[] = []
  opened.far.listen(({ data }) => void heard.push(data as Message))
  frames.set(opened.app.appId, { post: opened.far.post, heard })

  const send = (appGuid: string, members: object, instanceGuid = appGuid) =>
    frames.get(appGuid)!.post(JSON.stringify({ appGuid, instanceGuid, ...members }))
  const take = (guid: string) => frames.get(guid)!.heard.splice(0)
  const register = (guid: string) => {
    send(guid, { key: handshake, message: { version: '2.0.9' } })
    return take(guid)
  }
  let lastId = 0
  const call = async (guid: string, request: string, params: unknown, instance = guid) => {
    const id = ++lastId
    send(guid, { id, request, params }, instance)
    let answer: Message | undefined
    await expect.poll(() => (answer ??= frames.get(guid)!.heard.find((each) => each.id === id))).toBeTruthy()
    take(guid)
    return answer!
  }
  const root = opened.app.appId
  register(root)
  /** Asks for a modal, and returns the answer. */
  const create = (wish: unknown = { location: 'modal', url: 'modal.html' }, guid = root, instance = guid) =>
    call(guid, 'invoke', { 'instances.create': [wish] }, instance)
  return {
    ...opened,
    root,
    requests,
    attach,
    send,
    take,
    register,
    call,
    create,
    /** Opens a modal that is registered, and returns its guid. */
    async openModal() {
      const { result } = await create()
      const [{ instanceGuid }] = result!['instances.create'] as [{ instanceGuid: string }]
      register(instanceGuid)
      return instanceGuid
    },
    subscribe: (guid: string, name: string, instance = guid) =>
      send(guid, { key: `iframe.on:${name}`, message: { subscriberCount: 1 } }, instance),
    trigger: (guid: string, name: string, message: unknown, instance = guid) =>
      send(guid, { key: `iframe.trigger:${name}`, message }, instance),
  }
}

describe('opening a modal', () => {
  it('Z46, Z140 lets the helpdesk mount it, and answers with its guid', async () => {
    const { create, requests, root, host, app } = open()
    const size = { width: '500px', height: '80%' }
    const { result } = await create({ location: 'modal', url: 'assets/modal.html?a=1#b', size })
    const modal = host.state.get().apps[1]!
    expect(result).toEqual({ errors: {}, 'instances.create': [{ instanceGuid: modal.appId }] })
    expect(modal.appId).not.toBe(root)
    const { href } = new URL('assets/modal.html?a=1#b', app.app.url)
    const definition = { ...app.app, placement: 'modal', url: href }
    expect(requests).toEqual([{ app, definition, size: { width: 500, height: '80%' } }])
  })

  it('Z21 tells the modal that it is one', async () => {
    const { openModal, create, register, host } = open()
    await create()
    const { appId } = host.state.get().apps[1]!
    expect(register(appId)).toMatchObject([
      { message: { context: { instanceGuid: appId, location: 'modal' } } },
    ])
    expect(await openModal()).not.toBe(appId)
  })

  it.each([
    [{ location: 'top_bar', url: 'x' }, /location "modal"/],
    [{ location: 'modal' }, /must have a url/],
    [{ location: 'modal', url: 'x', size: { width: 'wide' } }, /pixels or percent/],
    [null, /location "modal"/],
  ])('Z46 refuses the options %j', async (options, message) => {
    const { create, requests } = open()
    const { result } = await create(options)
    expect(result!.errors['instances.create']!.message).toMatch(message)
    expect(requests).toEqual([])
  })

  it.each([
    ['https://other.example.com/modal.html', /origin of the modal is https:\/\/other\.example\.com/],
    ['//other.example.com/modal.html', /origin of the modal is/],
    ['javascript:alert(1)', /http or https URL/],
    ['data:text/html,x', /http or https URL/],
  ])('Z142 refuses a page that is not of the app: %s', async (url, message) => {
    const { create, requests } = open()
    const { error } = await create({ location: 'modal', url })
    expect(error!.message).toMatch(message)
    expect(requests).toEqual([])
  })

  it('Z142 takes a page of another origin that the app may speak from', async () => {
    const cdn = 'https://cdn.example.com'
    const { create, requests } = open({ app: { origins: [appOrigin, cdn] } })
    await create({ location: 'modal', url: `${cdn}/modal.html` })
    expect(requests).toMatchObject([{ definition: { url: `${cdn}/modal.html` } }])
  })

  it('Z46 refuses another action in the same call', async () => {
    const { call, root, requests } = open()
    const params = { 'instances.create': [{ location: 'modal', url: 'x' }], notify: ['Hi'] }
    const { result } = await call(root, 'invoke', params)
    expect(result!.errors['instances.create']!.message).toBe('must be called alone')
    expect(requests).toEqual([])
  })

  it('Z140 fails where the helpdesk opens none, throws, or returns another app', async () => {
    const other = open()
    const stranger = other.attach(anApp({ id: 'stranger', desk: 'zendesk' }))
    for (const [openModal, message] of [
      [undefined, /opens no modals/],
      [() => Promise.reject(new Error('No space')), /No space/],
      [() => null as never, /must be what mount\(\) returned/],
      [() => stranger, /must be what mount\(\) returned/],
    ] as const) {
      const { create } = open({ openModal })
      expect((await create()).error!.message).toMatch(message)
    }
  })

  it('Z143 opens ten at most, and another one when one is closed', async () => {
    const opened = open()
    const modals: string[] = []
    for (let index = 0; index < 10; index++) modals.push(await opened.openModal())
    expect((await opened.create()).error!.message).toMatch(/has 10 modals/)
    await opened.call(opened.root, 'invoke', { destroy: [] }, modals[0]!)
    expect((await opened.create()).error).toBeUndefined()
  })

  it('Z143 counts those that are still being opened', async () => {
    let count = 0
    const { send, take, root } = open({ openModal: () => (count++, new Promise(() => {})) })
    const params = { 'instances.create': [{ location: 'modal', url: 'x' }] }
    for (let id = 1; id <= 12; id++) send(root, { id, request: 'invoke', params })
    const answers: Message[] = []
    await expect.poll(() => (answers.push(...take(root)), answers.map(({ id }) => id))).toEqual([11, 12])
    expect(count).toBe(10)
  })

  it('Z101 is not for modals themselves, which ask their opener', async () => {
    const { create, openModal, root } = open()
    const modal = await openModal()
    const own = await create(undefined, modal)
    expect(own.result!.errors['instances.create']!.message).toMatch(/not available in this location/)
    expect((await create(undefined, modal, root)).result!['instances.create']).toMatchObject([
      { instanceGuid: expect.any(String) as string },
    ])
  })
})

describe('the instances of one app', () => {
  it('Z141 get each other’s events, with the guid of the instance whose they are', async () => {
    const { openModal, subscribe, trigger, take, root } = open()
    const modal = await openModal()
    subscribe(root, 'picked', modal)
    subscribe(modal, 'picked')
    subscribe(modal, 'picked', root)
    take(root)
    trigger(modal, 'picked', { order: 7 })
    const event = { key: 'zaf.picked', message: { order: 7 } }
    expect(take(modal)).toEqual([event])
    expect(take(root)).toEqual([{ ...event, instanceGuid: modal }])
    trigger(modal, 'picked', { order: 7 }, root)
    expect(take(modal)).toEqual([{ ...event, instanceGuid: root }])
    expect(take(root)).toEqual([])
    trigger(root, 'picked', { order: 7 }, modal)
    expect(take(modal)).toEqual([event])
    expect(take(root)).toEqual([{ ...event, instanceGuid: modal }])
  })

  it('Z141 follows changes at the instance that has a ticket', async () => {
    const { openModal, subscribe, take, root, host } = open()
    const modal = await openModal()
    subscribe(modal, 'ticket.subject.changed', root)
    subscribe(modal, 'ticket.subject.changed')
    host.setTicket({ ...host.state.get().ticket!, subject: 'Changed' })
    expect(take(modal)).toEqual([
      { key: 'zaf.ticket.subject.changed', message: 'Changed', instanceGuid: root },
    ])
  })

  it('Z145 call each other, each in the place of the one that is called', async () => {
    const { openModal, call, root, eventsOf, host } = open()
    const modal = await openModal()
    expect((await call(modal, 'get', ['ticket.id'])).result!.errors['ticket.id']!.message).toMatch(
      /not available in this location/,
    )
    expect((await call(modal, 'get', ['ticket.id'], root)).result).toMatchObject({ 'ticket.id': '501' })
    await call(root, 'invoke', { resize: [{ width: 300 }] }, modal)
    expect(eventsOf('resize')).toEqual([{ width: 300 }])
    const [rootState, modalState] = host.state.get().apps.map(({ state }) => state.get().size)
    expect([rootState, modalState]).toEqual([null, { width: 300 }])
  })

  it('Z60, Z145 lets the helpdesk answer for the one that is called', async () => {
    const asked: unknown[] = []
    const opened = open({
      respond({ app, name }) {
        if (name !== 'get') return null
        asked.push(app.appId)
        return { brand: 'Parcels' }
      },
    })
    await opened.create()
    const modal = opened.host.state.get().apps[1]!.appId
    opened.register(modal)
    expect((await opened.call(modal, 'get', ['brand'], opened.root)).result).toMatchObject({
      brand: 'Parcels',
    })
    expect(asked).toEqual([opened.root])
  })

  it('Z144 have a context that each can get', async () => {
    const { openModal, call, root } = open()
    const modal = await openModal()
    const path = `instances.${modal}`
    expect((await call(root, 'get', [path], modal)).result).toMatchObject({
      [path]: { instanceGuid: modal, location: 'modal' },
    })
    expect((await call(root, 'get', [path])).result!.errors).toHaveProperty([path])
  })

  it('Z146 are out of reach of any other app', async () => {
    const { attach, openModal, register, call, subscribe, trigger, take, root, host } = open()
    const modal = await openModal()
    for (const id of ['stranger', 'orders']) {
      const { appId: hostile } = attach(anApp({ id, desk: 'zendesk' }))
      register(hostile)
      subscribe(root, 'hello')
      subscribe(modal, 'hello')
      for (const target of [root, modal]) {
        expect((await call(hostile, 'get', ['currentUser'], target)).error!.message).toBe(
          'the app has no such instance',
        )
        expect((await call(hostile, 'invoke', { destroy: [] }, target)).error).toBeTruthy()
        trigger(hostile, 'hello', 'from a stranger', target)
        subscribe(hostile, 'hello', target)
      }
      expect(take(root)).toEqual([])
      expect(take(modal)).toEqual([])
      trigger(root, 'hello', 'secret')
      trigger(modal, 'hello', 'secret')
      expect(take(hostile)).toEqual([])
      for (const frame of [root, modal]) expect(take(frame)).toHaveLength(1)
    }
    expect(host.state.get().apps.map(({ appId }) => appId)).toContain(modal)
  })
})

describe('closing a modal', () => {
  it('Z147, Z148 is done by itself, its opener or the helpdesk, and its opener gets an event', async () => {
    const opened = open()
    const { openModal, subscribe, send, call, take, root, host } = opened
    const ways: ((modal: string) => unknown)[] = [
      (modal) => send(modal, { id: 1, request: 'invoke', params: { destroy: [] } }),
      (modal) => send(root, { id: 1, request: 'invoke', params: { destroy: [] } }, modal),
      () => host.state.get().apps[1]!.detach(),
    ]
    for (const close of ways) {
      const modal = await openModal()
      subscribe(root, 'modal.close', modal)
      take(root)
      close(modal)
      expect(take(root)).toContainEqual({ key: 'zaf.modal.close', instanceGuid: modal })
      expect(host.state.get().apps).toHaveLength(1)
      expect((await call(root, 'get', ['ticket'], modal)).error!.message).toBe('the app has no such instance')
    }
    expect((await call(root, 'invoke', { destroy: [] })).result!.errors.destroy).toBeTruthy()
  })

  it('Z148 fails the calls that the modal has not answered', async () => {
    const opened = open({ respond: ({ name }) => (name === 'set' ? new Promise(() => {}) : null) })
    await opened.create()
    const [, modal] = opened.host.state.get().apps
    opened.register(modal!.appId)
    opened.take(opened.root)
    opened.send(opened.root, { id: 99, request: 'set', params: { a: 1 } }, modal!.appId)
    modal!.detach()
    expect(opened.take(opened.root)).toMatchObject([{ id: 99, error: { message: 'the instance is gone' } }])
  })

  it('Z145 fails further calls while a hundred are unanswered', async () => {
    const opened = open({ respond: ({ name }) => (name === 'set' ? new Promise(() => {}) : null) })
    const { root, send, take, openModal } = opened
    const modal = await openModal()
    take(root)
    const ask = (id: number) => send(root, { id, request: 'set', params: { a: 1 } }, modal)
    for (let id = 1001; id <= 1101; id++) ask(id)
    const message = 'the instance has 100 calls to answer'
    expect(take(root)).toMatchObject([{ id: 1101, error: { message } }])
  })

  it.each([
    ['its next document', (opened: ReturnType<typeof open>) => opened.app.frameUnloaded()],
    [
      'a handshake in a loaded document, and a load',
      (opened: ReturnType<typeof open>) => {
        opened.app.frameLoaded()
        opened.register(opened.root)
        opened.app.frameLoaded()
      },
    ],
    ['its end', (opened: ReturnType<typeof open>) => opened.app.detach()],
  ])('Z148 comes with the end of the document that has opened it: %s', async (_what, end) => {
    const opened = open()
    const modal = await opened.openModal()
    end(opened)
    expect(opened.host.state.get().apps.map(({ appId }) => appId)).not.toContain(modal)
  })

  it('Z148 closes a modal that comes when its opener is gone', async () => {
    let tell: () => void = () => {}
    const waiting = new Promise<void>((resolve) => (tell = resolve))
    const opened: ReturnType<typeof open> = open({
      async openModal({ definition }) {
        await waiting
        return opened.attach(definition)
      },
    })
    const params = { 'instances.create': [{ location: 'modal', url: 'x' }] }
    opened.send(opened.root, { id: 1, request: 'invoke', params })
    opened.app.frameUnloaded()
    tell()
    await expect.poll(() => opened.host.state.get().apps).toHaveLength(1)
  })
})
