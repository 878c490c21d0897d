import type { Clock } from '@deskbridge/core/internal'
import { nodeBuiltin } from './node-builtin'

/** Runs functions as tasks of their own, in their order. */
export interface Tasks {
  /** Runs a function in a task of its own, after those that were given before. */
  add(run: () => void): void
  /** Runs at once what waits, and what that adds, as far as it comes to an end. */
  flush(): void
}

/** Is how many tasks may follow from each other at the end of a test. */
const mostFlushed = 1000

/**
 * Creates {@link Tasks} that no fake timers hold up.
 *
 * Fake timers replace `setTimeout`, and in some runners `queueMicrotask`; messages between ports are left alone by all of them.
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

/** Takes what a browser and Node have in common, from Node where a test DOM hides or imitates it. */
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

/** Is a clock of which fake timers know nothing, as far as they come after this module. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = wait(run, delayMs)
    return () => stopWaiting(timer)
  },
}
