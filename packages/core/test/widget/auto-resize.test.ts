// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { autoResize } from '../../src/widget/auto-resize'
import { connectQiscusWidget, connectTextWidget } from '../fixtures/open-widget'
import { appContext } from '../../../../fixtures/qiscus-wire'

/** A fake of the browser's observer, which notifies when the test calls it. */
class FakeResizeObserver {
  static readonly live = new Set<FakeResizeObserver>()
  readonly observed = new Set<Element>()
  constructor(readonly notify: () => void) {}
  observe(element: Element) {
    this.observed.add(element)
    FakeResizeObserver.live.add(this)
  }
  disconnect() {
    this.observed.clear()
    FakeResizeObserver.live.delete(this)
  }
}

beforeEach(() => vi.stubGlobal('ResizeObserver', FakeResizeObserver))
afterEach(() => {
  FakeResizeObserver.live.clear()
  vi.unstubAllGlobals()
})

/** Gives an element a size, and lets the observer notice it. */
function resizeTo(element: Element, width: number, height: number) {
  element.getBoundingClientRect = () => new DOMRect(0, 0, width, height)
  for (const { observed, notify } of FakeResizeObserver.live) if (observed.has(element)) notify()
}

/** Opens a connected widget in popup mode and an element that it may follow. */
async function openFollowed(mode = 'popup') {
  const { widget, host, clock } = await connectQiscusWidget()
  host.post(appContext(mode))
  await clock.advance()
  const element = document.createElement('main')
  const sizes = async () => {
    await clock.advance()
    return host.takeMessages().map(({ payload }) => {
      const { width, height } = payload as { width?: string; height?: string }
      return [width, height]
    })
  }
  return { widget, host, clock, element, sizes }
}

describe('autoResize', () => {
  it('does nothing where there is no ResizeObserver, as in a test DOM without a layout', async () => {
    vi.stubGlobal('ResizeObserver', undefined)
    const { widget, element, sizes } = await openFollowed()
    const undo = autoResize(widget, element)
    expect(await sizes()).toEqual([])
    expect(undo).not.toThrow()
  })

  it('does nothing on a server, where there is no document', async () => {
    const { widget } = await openFollowed()
    vi.stubGlobal('ResizeObserver', undefined)
    vi.stubGlobal('document', undefined)
    expect(autoResize(widget)).not.toThrow()
  })

  it('measures again when something in the page changes that leaves the observed boxes as they are', async () => {
    const { widget, element } = await openFollowed()
    const undo = autoResize(widget, element)
    const observe = vi.spyOn(FakeResizeObserver.prototype, 'observe')
    document.body.append('More')
    await expect.poll(() => observe).toHaveBeenCalledWith(element)
    observe.mockClear()
    undo()
    document.body.append('Still more')
    await new Promise((resolve) => setTimeout(resolve))
    expect(observe).not.toHaveBeenCalled()
    observe.mockRestore()
    document.body.replaceChildren()
  })

  it("asks for the content's height, in whole pixels, and again when it changes", async () => {
    const { widget, element, sizes } = await openFollowed()
    autoResize(widget, element)
    resizeTo(element, 300, 120.4)
    expect(await sizes()).toEqual([[undefined, '121px']])
    resizeTo(element, 500, 240)
    expect(await sizes()).toEqual([[undefined, '240px']])
  })

  it('asks for nothing while the element is not drawn, as in a tab that is kept', async () => {
    const { widget, element, sizes } = await openFollowed()
    autoResize(widget, element)
    resizeTo(element, 300, 120)
    element.getClientRects = () =>
      Object.assign<DOMRect[], Pick<DOMRectList, 'item'>>([], { item: () => null })
    resizeTo(element, 0, 0)
    expect(await sizes()).toEqual([[undefined, '120px']])
  })

  it('asks for nothing while the frame has no width, as one that is hidden in WebKit, and asks once it has', async () => {
    const { widget, element, sizes } = await openFollowed()
    vi.stubGlobal('innerWidth', 0)
    autoResize(widget, element)
    resizeTo(element, 0, 480)
    expect(await sizes()).toEqual([])
    vi.stubGlobal('innerWidth', 300)
    resizeTo(element, 300, 120)
    expect(await sizes()).toEqual([[undefined, '120px']])
  })

  it('follows the width, or both sides, with the option', async () => {
    for (const [sides, expected] of [
      ['width', ['300px', undefined]],
      ['both', ['300px', '120px']],
    ] as const) {
      const { widget, element, sizes } = await openFollowed()
      autoResize(widget, element, { sides })
      resizeTo(element, 300, 120)
      expect(await sizes()).toEqual([expected])
    }
  })

  it('counts what is scrolled out of sight in an element', async () => {
    const { widget, element, sizes } = await openFollowed()
    Object.defineProperty(element, 'scrollHeight', { value: 400 })
    Object.defineProperty(element, 'clientHeight', { value: 120 })
    autoResize(widget, element)
    resizeTo(element, 300, 120)
    expect(await sizes()).toEqual([[undefined, '400px']])
  })

  it('follows the page itself when no element is given, whose scrolled height is that of its frame', async () => {
    const { widget, sizes } = await openFollowed()
    const page = document.documentElement
    Object.defineProperty(page, 'scrollHeight', { value: 900, configurable: true })
    autoResize(widget)
    resizeTo(page, 300, 120)
    expect(await sizes()).toEqual([[undefined, '120px']])
    Reflect.deleteProperty(page, 'scrollHeight')
    Reflect.deleteProperty(page, 'getBoundingClientRect')
  })

  it('sends the changes of one task as one message', async () => {
    const { widget, element, sizes } = await openFollowed()
    autoResize(widget, element)
    for (const height of [100, 200, 300]) resizeTo(element, 300, height)
    expect(await sizes()).toEqual([[undefined, '300px']])
  })

  it('leaves a change alone that is smaller than the hysteresis', async () => {
    const { widget, element, sizes } = await openFollowed()
    autoResize(widget, element, { hysteresisPx: 10 })
    resizeTo(element, 300, 100)
    await sizes()
    for (const height of [105, 110, 90]) resizeTo(element, 300, height)
    expect(await sizes()).toEqual([])
    for (const height of [111, 100]) {
      resizeTo(element, 300, height)
      expect(await sizes()).toEqual([[undefined, `${height}px`]])
    }
  })

  it('measures only the sides that it follows', async () => {
    for (const [sides, expected] of [
      ['height', []],
      ['width', [['900px', undefined]]],
    ] as const) {
      const { widget, element, sizes } = await openFollowed()
      autoResize(widget, element, { sides, hysteresisPx: 10 })
      resizeTo(element, 300, 100)
      await sizes()
      resizeTo(element, 310, 110)
      expect(await sizes()).toEqual([])
      resizeTo(element, 900, 105)
      expect(await sizes()).toEqual(expected)
    }
  })

  it.each(['height', 'width'] as const)(
    'stops on the larger %s when it swings with the frame, and follows a real change again',
    async (sides) => {
      const { widget, element, sizes } = await openFollowed()
      autoResize(widget, element, { sides })
      const swingTo = async (size: number) => {
        resizeTo(element, size, size)
        return (await sizes()).map(([width, height]) => width ?? height)
      }
      const asked = []
      for (let swing = 0; swing < 50; swing++) asked.push(...(await swingTo(swing % 2 === 0 ? 100 : 200)))
      expect(asked.length).toBeLessThan(15)
      expect(asked.at(-1)).toBe('200px')
      expect(await swingTo(350)).toEqual(['350px'])
    },
  )

  it('takes content that goes on growing for no loop', async () => {
    const { widget, element, sizes } = await openFollowed()
    autoResize(widget, element)
    for (let height = 100; height < 1100; height += 20) {
      resizeTo(element, 300, height)
      expect(await sizes()).toEqual([[undefined, `${height}px`]])
    }
  })

  it('is silent where there is no resizing, and starts when that appears', async () => {
    const { widget, host, clock, element, sizes } = await openFollowed('embed')
    const resize = vi.spyOn(widget, 'resize')
    autoResize(widget, element)
    resizeTo(element, 300, 120)
    expect(await sizes()).toEqual([])
    expect(resize).not.toHaveBeenCalled()
    host.post(appContext('popup'))
    await clock.advance()
    expect(await sizes()).toEqual([[undefined, '120px']])
  })

  it('is silent on a desk without resizing', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const element = document.createElement('main')
    autoResize(widget, element)
    resizeTo(element, 300, 120)
    await clock.advance()
    expect(host.takeReceived()).toEqual([])
  })

  it('follows no more after it was undone, neither the element nor the mode', async () => {
    const { widget, host, clock, element, sizes } = await openFollowed()
    autoResize(widget, element)()
    expect(FakeResizeObserver.live.size).toBe(0)
    resizeTo(element, 300, 120)
    for (const mode of ['embed', 'popup']) {
      host.post(appContext(mode))
      await clock.advance()
    }
    expect(await sizes()).toEqual([])
  })

  it('is silent when the widget is closed, and goes on when it is connected again', async () => {
    const { widget, element, sizes } = await openFollowed()
    autoResize(widget, element)
    widget.close()
    resizeTo(element, 300, 120)
    expect(await sizes()).toEqual([])
    await widget.connect()
    expect(await sizes()).toEqual([[undefined, '120px']])
  })
})
