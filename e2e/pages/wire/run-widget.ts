import { exposeControl } from '../control'

declare global {
  interface Window {
    /** Counts a ticket that a frame of the desk has got; only the first frame has it. */
    __countArrival?: () => void
  }
}

/** One way of being a widget. */
export interface WireWidget {
  /** Connects, and calls a listener with each ticket as it crossed the wire. */
  connect(onTicket: (wireTicket: unknown) => void): Promise<unknown>
  /** Sends a small call and waits for the answer. */
  track(n: number): Promise<unknown>
  /** Sends a call with data and waits for the answer. */
  send(data: unknown): Promise<unknown>
}

/** What the page of a widget lets a measurement do. */
export interface WireWidgetControl {
  /** Waits until the widget is connected, and returns how long after the frame's load that was. */
  connected(): Promise<number>
  /** Returns the last ticket as it crossed the wire. */
  wireTicket(): unknown
  /** Sends calls, each when the one before has been answered, and returns the mean time of one. */
  callInTurn(count: number, data?: unknown): Promise<number>
  /** Sends small calls without waiting, and returns the time until all are answered. */
  callAtOnce(count: number): Promise<number>
}

/** Connects a widget and exposes the control of its page. */
export function runWidget(widget: WireWidget): void {
  const firstFrame = window.parent[0]!
  if (firstFrame === window) countArrivals()
  let wireTicket: unknown = null
  const onTicket = (ticket: unknown): void => {
    wireTicket = ticket
    firstFrame.__countArrival?.()
  }
  const connection = widget.connect(onTicket).then(() => performance.now())

  const control: WireWidgetControl = {
    async connected() {
      const connectedAtMs = await connection
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return connectedAtMs - navigation!.loadEventStart
    },
    wireTicket: () => wireTicket,
    async callInTurn(count, data) {
      const startMs = performance.now()
      for (let n = 0; n < count; n += 1) await (data ? widget.send(data) : widget.track(n))
      return (performance.now() - startMs) / count
    },
    async callAtOnce(count) {
      const startMs = performance.now()
      await Promise.all(Array.from({ length: count }, (_, n) => widget.track(n)))
      return performance.now() - startMs
    },
  }
  exposeControl(control)
}

/** Counts for all frames, and tells the desk over a port, past the wire that is measured. */
function countArrivals(): void {
  const { port1: desk, port2 } = new MessageChannel()
  let missing = 0
  desk.addEventListener('message', ({ data }) => {
    missing = data
    desk.postMessage('counting', [])
  })
  desk.start()
  window.__countArrival = () => {
    if (missing > 0 && --missing === 0) desk.postMessage('arrived', [])
  }
  window.parent.postMessage(null, '*', [port2])
}
