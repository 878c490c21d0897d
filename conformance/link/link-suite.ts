import type { Envelope, Link } from '@deskbridge/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** A link under test with what stands on its other side. */
export interface LinkSubject {
  readonly link: Link
  /** The origin of the other side, as the link must name it. */
  readonly farOrigin: string
  /** The messages that came out on the other side. */
  readonly arrived: { data: unknown; ports: readonly MessagePort[] }[]
  /** Sends a message from the other side, cloned as a browser does it. */
  send(data: unknown, transfer?: Transferable[]): void
  /** Waits until everything that was posted has arrived. */
  settle(): Promise<unknown>
  /** Runs something and returns the errors that nobody caught meanwhile. */
  collectUncaught(run: () => Promise<unknown>): Promise<unknown[]>
}

/** Holds the rules of a link against an implementation. */
export function describeLink(name: string, create: () => LinkSubject): void {
  describe(`${name}`, () => {
    let subject: LinkSubject
    let heard: unknown[]
    const listen = (link = subject.link) => link.listen(({ data }) => void heard.push(data))

    beforeEach(() => {
      subject = create()
      heard = []
    })
    afterEach(() => subject.link.close())

    it('keeps the order of messages, both ways', async () => {
      listen()
      for (let number = 0; number < 20; number++) {
        subject.link.post(number)
        subject.send(number)
      }
      await subject.settle()
      const numbers = Array.from({ length: 20 }, (_, number) => number)
      expect(heard).toEqual(numbers)
      expect(subject.arrived.map(({ data }) => data)).toEqual(numbers)
    })

    it('clones: what is changed after posting arrives as it was, and never as the same object', async () => {
      const message = { list: [1], at: new Date(0) }
      listen()
      subject.link.post(message)
      subject.send(message)
      message.list.push(2)
      await subject.settle()
      for (const data of [heard[0], subject.arrived[0]!.data]) {
        expect(data).toEqual({ list: [1], at: new Date(0) })
        expect(data).not.toBe(message)
      }
    })

    it('throws DataCloneError for what cannot be cloned, and delivers nothing of it', async () => {
      for (const data of [() => {}, { nested: [() => {}] }, Symbol('x'), new Proxy({}, {})]) {
        expect(() => subject.link.post(data)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
      }
      await subject.settle()
      expect(subject.arrived).toEqual([])
    })

    it('delivers only to the target origin; without one, or with a star, to anybody', async () => {
      subject.link.post('without')
      subject.link.post('star', { targetOrigin: '*' })
      subject.link.post('right', { targetOrigin: subject.farOrigin })
      for (const targetOrigin of ['https://elsewhere.example.com', `${subject.farOrigin}:8443`]) {
        subject.link.post('wrong', { targetOrigin })
      }
      await subject.settle()
      expect(subject.arrived.map(({ data }) => data)).toEqual(['without', 'star', 'right'])
    })

    it('says with each message the origin that it came from', async () => {
      const envelopes: Envelope[] = []
      subject.link.listen((envelope) => void envelopes.push(envelope))
      subject.send('hello')
      await subject.settle()
      expect(envelopes.map(({ data, origin }) => [data, origin])).toEqual([['hello', subject.farOrigin]])
    })

    it('transfers ports, both ways: they arrive working', async () => {
      const [out, back] = [new MessageChannel(), new MessageChannel()]
      const envelopes: Envelope[] = []
      subject.link.listen((envelope) => void envelopes.push(envelope))
      subject.link.post('out', { transfer: [out.port2] })
      subject.send('back', [back.port2])
      await subject.settle()
      for (const [near, ports] of [
        [out.port1, subject.arrived[0]!.ports],
        [back.port1, envelopes[0]!.ports],
      ] as const) {
        expect(ports).toHaveLength(1)
        const answer = new Promise((resolve) => near.addEventListener('message', ({ data }) => resolve(data)))
        near.start()
        ports[0]!.postMessage('through the port', [])
        expect(await answer).toBe('through the port')
        near.close()
      }
    })

    it('moves what is transferred: the sender has it no more', async () => {
      const buffer = new ArrayBuffer(8)
      subject.link.post({ buffer }, { transfer: [buffer] })
      await subject.settle()
      expect(buffer.byteLength).toBe(0)
      expect((subject.arrived[0]!.data as { buffer: ArrayBuffer }).buffer.byteLength).toBe(8)
    })

    it('tells every listener, each as often as it listens', async () => {
      const stop = listen()
      listen()
      subject.send('twice')
      await subject.settle()
      stop()
      stop()
      subject.send('once')
      await subject.settle()
      expect(heard).toEqual(['twice', 'twice', 'once'])
    })

    it('stops telling a listener that is unsubscribed in the middle of a delivery', async () => {
      subject.link.listen(() => stop())
      const stop = listen()
      subject.send('hello')
      await subject.settle()
      expect(heard).toEqual([])
    })

    it('keeps an error of one listener from the others and from the sender, and lets it surface', async () => {
      const error = new Error('of a listener')
      subject.link.listen(() => {
        throw error
      })
      listen()
      const errors = await subject.collectUncaught(async () => {
        expect(() => subject.send('hello')).not.toThrow()
        await subject.settle()
      })
      expect(heard).toEqual(['hello'])
      expect(errors).toEqual([error])
    })

    it('neither posts nor hears after it was closed', async () => {
      listen()
      subject.link.close()
      subject.link.close()
      listen()
      subject.link.post('out')
      subject.send('in')
      await subject.settle()
      expect(heard).toEqual([])
      expect(subject.arrived).toEqual([])
    })

    it('delivers nothing that was under way when it was closed in the middle of a delivery', async () => {
      subject.link.listen(() => subject.link.close())
      listen()
      subject.send('one')
      subject.send('two')
      await subject.settle()
      expect(heard).toEqual([])
    })

    it('works detached', async () => {
      const { post, listen: detached, close } = subject.link
      detached(({ data }) => void heard.push(data))
      post('out')
      subject.send('in')
      await subject.settle()
      close()
      expect([heard, subject.arrived.map(({ data }) => data)]).toEqual([['in'], ['out']])
    })

    it('has another side', () => {
      expect(subject.link.hasPeer?.() ?? true).toBe(true)
    })
  })
}
