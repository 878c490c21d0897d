// happy-dom goes on calling a listener that was removed in the middle of a dispatch; browsers and jsdom do not.
// @vitest-environment jsdom
import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentLink } from '@deskbridge/core'
import { dispatchMessage, frameThePage } from '@deskbridge/fixtures/framing-window'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { describeLink } from './link-suite'

const farOrigin = 'https://app.helpdesk.com'

/** Returns the errors that the page reports while something runs. */
async function collectReported(run: () => Promise<unknown>): Promise<unknown[]> {
  const errors: unknown[] = []
  const collect = (event: ErrorEvent) => {
    event.preventDefault()
    errors.push(event.error)
  }
  window.addEventListener('error', collect)
  await run()
  window.removeEventListener('error', collect)
  return errors
}

describeLink('parentLink', () => {
  const { arrived, send } = frameThePage(farOrigin)
  return {
    link: parentLink(),
    farOrigin,
    arrived,
    send,
    settle: nextTurn,
    collectUncaught: collectReported,
  }
})

describe('parentLink', () => {
  afterEach(() => parentLink().close())

  it('is one for the window, until it is closed', () => {
    frameThePage()
    const link = parentLink()
    expect(parentLink()).toBe(link)
    link.close()
    expect(parentLink()).not.toBe(link)
  })

  it('leaves no listener behind when it is closed or nobody listens any more', () => {
    const { send } = frameThePage()
    const heard: unknown[] = []
    const stop = parentLink().listen(({ data }) => void heard.push(data))
    parentLink().listen(({ data }) => void heard.push(data))
    stop()
    parentLink().close()
    send('hello')
    expect(heard).toEqual([])
  })

  it('of a page in no frame has no other side: it posts nothing, and refuses what the page posts to itself', () => {
    const link = parentLink()
    const heard: unknown[] = []
    const refused: unknown[] = []
    link.listen(
      ({ data }) => void heard.push(data),
      (_, reason) => void refused.push(reason),
    )
    expect(link.hasPeer?.()).toBe(false)
    expect(() => link.post('hello')).not.toThrow()
    dispatchMessage('hello', window, 'https://widget.example.com')
    expect(heard).toEqual([])
    expect(refused).toEqual(['other-window'])
  })

  it.each([
    ['a sibling frame', { name: 'sibling' }],
    ['the page itself', window],
    ['nobody', null],
  ])('hands a message from %s to nobody, and reports it with its reason', (_who, source) => {
    const { send } = frameThePage(farOrigin)
    const heard: unknown[] = []
    const refused: unknown[] = []
    parentLink().listen(
      ({ data }) => void heard.push(data),
      ({ data, origin }, reason) => void refused.push([data, origin, reason]),
    )
    dispatchMessage('psst', source, farOrigin)
    send('hello')
    expect(heard).toEqual(['hello'])
    expect(refused).toEqual([['psst', farOrigin, 'other-window']])
  })

  it('hands on a flood in its order, a part of it at a time, and refuses what does not fit into its queue', () => {
    const timers: (() => void)[] = []
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => timers.push(run)) as never)
    try {
      const { send } = frameThePage(farOrigin)
      const heard: unknown[] = []
      const refused: string[] = []
      parentLink().listen(
        ({ data }) => {
          heard.push(data)
          now += 1
        },
        (_, reason) => void refused.push(reason),
      )
      for (let n = 0; n < 6000; n++) send(n)
      expect(heard).toHaveLength(97)
      expect(refused).toEqual(Array(903).fill('flood'))
      while (timers.length > 0) timers.shift()!()
      expect(heard).toEqual(Array.from({ length: 5097 }, (_, n) => n))
    } finally {
      vi.restoreAllMocks()
    }
  })
})
