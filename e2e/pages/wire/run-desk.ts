import { exposeControl } from '../control'

/** What a desk is started with. */
export interface WireDeskStart {
  desk: 'text' | 'qiscus'
  /** The ticket as it crosses the wire, for a desk that does not write it itself. */
  wireTicket: unknown
}

/** One way of being a desk. */
export interface WireDesk {
  /** Shows a widget in a frame at the end of an element, and returns a function that removes it. */
  mount(url: string, place: Element): () => void
  /** Shows every widget a ticket whose subject tells the number. */
  setTicket(n: number): void
}

/** What the page of a desk lets a measurement do. */
export interface WireDeskControl {
  start(options: WireDeskStart): void
  /** Shows a widget in a number of frames. */
  mount(url: string, frames: number): void
  /** Removes the frames. */
  unmount(): void
  /** Changes the ticket in bursts, and returns the mean time until the last frame had the last ticket of a burst. */
  changeTicket(bursts: number, changes: number): Promise<number>
}

/** Exposes the control of a desk's page. */
export function runDesk(create: (options: WireDeskStart) => WireDesk): void {
  let desk: WireDesk
  let unmounts: (() => void)[] = []
  let arrivals: MessagePort
  let n = 0

  const nextArrival = (): Promise<unknown> =>
    new Promise((resolve) => {
      arrivals.addEventListener('message', resolve, { once: true })
    })
  const receivePort = ({ ports: [port] }: MessageEvent): void => {
    if (!port) return
    arrivals = port
    arrivals.start()
    removeEventListener('message', receivePort)
  }

  const control: WireDeskControl = {
    start: (options) => void (desk = create(options)),
    mount(url, frames) {
      addEventListener('message', receivePort)
      unmounts = Array.from({ length: frames }, () => desk.mount(url, document.body))
    },
    unmount() {
      for (const unmount of unmounts) unmount()
      unmounts = []
    },
    async changeTicket(bursts, changes) {
      let tookMs = 0
      for (let burst = 0; burst < bursts; burst += 1) {
        arrivals.postMessage(changes * unmounts.length, [])
        await nextArrival()
        const startMs = performance.now()
        for (let change = 0; change < changes; change += 1) desk.setTicket((n += 1))
        await nextArrival()
        tookMs += performance.now() - startMs
      }
      return tookMs / bursts
    },
  }
  exposeControl(control)
}
