import { describe, expect, it, vi } from 'vitest'

describe('on a server', () => {
  it('importing does nothing: no timer, no listener, nothing on the global object', async () => {
    expect(typeof window).toBe('undefined')
    const touched: string[] = []
    for (const name of ['setTimeout', 'setInterval', 'addEventListener', 'postMessage', 'queueMicrotask']) {
      if (name in globalThis) vi.stubGlobal(name, () => touched.push(name))
    }
    const before = Reflect.ownKeys(globalThis)
    try {
      vi.resetModules()
      for (const load of entries) await load()
    } finally {
      vi.unstubAllGlobals()
    }
    expect(touched).toEqual([])
    expect(Reflect.ownKeys(globalThis)).toEqual(before)
  })

  it('a widget can be created and read, and connecting rejects because there is no frame', async () => {
    const { createWidget } = await import('../src')
    const widget = createWidget()
    expect(widget.state.get()).toMatchObject({ status: 'idle', ticket: null })
    await expect(widget.connect()).rejects.toMatchObject({ code: 'NOT_EMBEDDED' })
  })
})

const entries = [
  () => import('../src'),
  () => import('../src/widget'),
  () => import('../src/desks/text'),
  () => import('../src/desks/qiscus'),
  () => import('../src/desks/agent-app'),
  () => import('../src/desks/standalone'),
  () => import('../src/internal'),
  () => import('../src/script'),
  () => import('../src/compat/helpdesk-sdk'),
  () => import('../src/compat/agent-app-sdk'),
]
