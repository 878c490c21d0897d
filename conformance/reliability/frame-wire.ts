import type { Link, PostOptions } from '@deskbridge/core'
import { createLinkListeners, type LinkListeners } from '@deskbridge/core/internal'
import { createFaultyLink, type FaultPicker } from '@deskbridge/host-emulator/faults'
import { describeMessage } from '@deskbridge/host/engine'
import type { FakeClock } from '@deskbridge/fixtures/fake-clock'
import { cloneMessage } from '../fuzz/clone-message'
import { createGate, type Gate } from './gate'

/** Origin of the widget's page. */
export const widgetOrigin = 'https://widget.example.com'

/** Time that a message takes, in milliseconds. */
const travelMs = 10

/** A window with what listens in it. */
export interface WiredWindow {
  readonly link: Link
  readonly gate: Gate
  readonly listeners: LinkListeners
}

/** A frame between the scripts of a host page and the document in it, without a browser. */
export interface FrameWire {
  /** Creates the link of a host; several hosts of one page get the same messages, as the scripts of one window do. */
  openHost(): WiredWindow
  /** Puts a document into the frame; the previous one is destroyed. */
  openDocument(): WiredWindow
  /** Destroys the document. */
  removeDocument(): void
  /** Delivers the latest message of a name to the document once more; returns whether there was one. */
  repeat(name: string): boolean
}

/** Creates a {@link FrameWire} whose messages take 10 ms and meet faults. */
export function createFrameWire(clock: FakeClock, faults: FaultPicker, hostOrigin: string): FrameWire {
  const origins = { host: hostOrigin, widget: widgetOrigin }
  const hosts = new Set<WiredWindow>()
  const latest = new Map<string, unknown>()
  let page: WiredWindow | null = null

  const send = (message: unknown, { targetOrigin = '*', transfer }: PostOptions, from: 'host' | 'widget') => {
    const data = transfer ? structuredClone(message, { transfer }) : cloneMessage(message)
    const to = from === 'host' ? 'widget' : 'host'
    if (targetOrigin !== '*' && targetOrigin !== origins[to]) return
    clock.after(travelMs, () => {
      const targets = from === 'host' ? [page] : [...hosts]
      for (const target of targets) arrive(target, cloneMessage(data), from)
    })
  }
  const arrive = (target: WiredWindow | null, data: unknown, from: 'host' | 'widget') =>
    target?.gate.deliver(() => target.listeners.notify({ data, origin: origins[from], ports: [] }))

  const open = (from: 'host' | 'widget', isOpen: (opened: WiredWindow) => boolean): WiredWindow => {
    const listeners = createLinkListeners()
    const link: Link = {
      post(message, options = {}) {
        if (!isOpen(opened)) return
        if (from === 'host') latest.set(describeMessage(message).name, cloneMessage(message))
        send(message, options, from)
      },
      listen: listeners.listen,
      close: listeners.clear,
    }
    const opened = { link, listeners, gate: createGate(clock) }
    return opened
  }

  return {
    openHost() {
      const opened = open('host', (own) => hosts.has(own))
      hosts.add(opened)
      const link = createFaultyLink(opened.link, { faults, clock: opened.gate.clock })
      return {
        ...opened,
        link: {
          ...link,
          close() {
            hosts.delete(opened)
            link.close()
          },
        },
      }
    },
    openDocument() {
      page?.gate.destroy()
      page = open('widget', (own) => own === page)
      return page
    },
    removeDocument() {
      page?.gate.destroy()
      page = null
    },
    repeat(name) {
      const message = latest.get(name)
      if (message !== undefined) arrive(page, cloneMessage(message), 'host')
      return message !== undefined
    },
  }
}
