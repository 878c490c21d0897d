import type { Clock } from '@deskbridge/core/internal'
import { nodeBuiltin } from './node-builtin'

/** Functions that run in tasks of their own, in their order. */
export interface Tasks {
  /** Runs a function in its own task, after those that were added before. */
  add(run: () => void): void
  /** Runs the waiting functions now, and those that they add, up to a limit. */
  flush(): void
}

/** How many functions `flush()` runs at most. */
const mostFlushed = 1000

/**
 * Creates {@link Tasks} that fake timers do not stop.
 *
 * Fake timers replace `setTimeout`, and in some runners `queueMicrotask`; none of them replaces messages between ports.
 */
export function createTasks(): Tasks {
  const queue: (() => void)[] = []
  return {
    add(run) {
      queue.push(run)
      inTask(() => queue.shift()?.())
    },
    flush() {
      for (let count = 0; count < mostFlushed && queue.length > 0; count++) queue.shift()!()
    },
  }
}

/** `MessageChannel`, which browsers and Node have; from Node where a test DOM hides or imitates it. */
const { MessageChannel: Channel = globalThis.MessageChannel } =
  nodeBuiltin<{ MessageChannel?: typeof MessageChannel }>('worker_threads') ?? {}

function inTask(run: () => void): void {
  const { port1, port2 } = new Channel()
  port1.addEventListener('message', () => {
    port1.close()
    run()
  })
  port1.start()
  port2.postMessage(null)
}

const timers = nodeBuiltin<Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>>('timers') ?? globalThis
const { setTimeout: wait, clearTimeout: stopWaiting } = timers

/** A clock that fake timers do not stop when they are installed after this module. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = wait(run, delayMs)
    return () => stopWaiting(timer)
  },
}
