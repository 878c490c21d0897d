import { createEmulator } from '@deskbridge/host-emulator'
import { createWidget, type Widget } from '@deskbridge/svelte'
import { createRequire } from 'node:module'
import { mount, unmount, type Component } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const { version } = createRequire(`${process.env.SVELTE_FOLDER}/`)('svelte/package.json') as {
  version: string
}
const [, minor = 0] = version.split('.').map(Number)

/** Elements that the fake of the browser's observer observes; a test DOM has no layout. */
const observed = new Set<Element>()
class FakeResizeObserver {
  #elements: Element[] = []
  constructor(readonly notify: () => void) {}
  observe(element: Element) {
    element.getBoundingClientRect = () => new DOMRect(0, 0, 300, 240)
    this.#elements.push(element)
    observed.add(element)
    queueMicrotask(this.notify)
  }
  disconnect() {
    for (const element of this.#elements) observed.delete(element)
  }
}

beforeEach(() => vi.stubGlobal('ResizeObserver', FakeResizeObserver))
afterEach(() => vi.unstubAllGlobals())

/** Mounts a component, and returns what its desk and its observer report while it is mounted and afterwards. */
async function fit(component: Component<{ widget: Widget }>) {
  const desk = createEmulator({ desk: 'qiscus', mode: 'popup' })
  const target = document.body.appendChild(document.createElement('div'))
  const fitted = mount(component, { target, props: { widget: createWidget({ link: desk.link }) } })
  await vi.waitFor(() => expect(desk.size.get()).not.toBe(null), { timeout: 10_000 })
  const height = desk.size.get()?.height
  const followed = [...observed].some((element) => element.tagName === 'MAIN')
  await unmount(fitted)
  desk.dispose()
  return { height, followed, left: observed.size }
}

const fittedToMain = { height: 240, followed: true, left: 0 }

describe('useAutoResizer', () => {
  it('resizes the frame to its element when used as an action', async () => {
    const { default: Fitted } = await import('./svelte-fitted.svelte')
    expect(await fit(Fitted)).toEqual(fittedToMain)
  })

  // Svelte has attachments since 5.29.
  it.runIf(minor >= 29)('resizes the frame to its element when used as an attachment', async () => {
    const { default: Attached } = await import('./svelte-attached.svelte')
    expect(await fit(Attached)).toEqual(fittedToMain)
  })
})
