import { WidgetError, type Clock } from '@deskbridge/core/internal'

/** The messages that the host has received, by name. */
export interface Inbox {
  /** Adds a message. */
  add(name: string, data: unknown): void
  /** Returns the data of each message of a name. */
  received(name: string): unknown[]
  /** Resolves to the data of the next message of a name that no earlier call has returned. */
  wait(name: string, options?: { timeoutMs?: number }): Promise<unknown>
  /** Rejects the calls that still wait. */
  close(): void
}

interface Waiter {
  readonly name: string
  resolve(data: unknown): void
  reject(error: WidgetError): void
}

/** Creates an empty {@link Inbox}. */
export function createInbox(clock: Clock): Inbox {
  const messages: { name: string; data: unknown; isTaken: boolean }[] = []
  const waiters = new Set<Waiter>()

  const receivedNames = () => {
    const names = [...new Set(messages.map(({ name }) => name))]
    return names.length > 0 ? `It received ${names.join(', ')}.` : 'It received nothing.'
  }

  return {
    add(name, data) {
      const waiter = [...waiters].find((other) => other.name === name)
      messages.push({ name, data, isTaken: waiter !== undefined })
      waiter?.resolve(data)
    },
    received: (name) => messages.filter((message) => message.name === name).map(({ data }) => data),
    wait(name, { timeoutMs = 1000 } = {}) {
      const message = messages.find((other) => other.name === name && !other.isTaken)
      if (message) {
        message.isTaken = true
        return Promise.resolve(message.data)
      }
      return new Promise((resolve, reject) => {
        const settle = () => {
          cancel()
          waiters.delete(waiter)
        }
        const waiter: Waiter = {
          name,
          resolve(data) {
            settle()
            resolve(data)
          },
          reject(error) {
            settle()
            reject(error)
          },
        }
        const cancel = clock.after(timeoutMs, () => {
          const text = `The host received no "${name}" within ${timeoutMs} ms. ${receivedNames()} Check the name, or increase timeoutMs.`
          waiter.reject(new WidgetError('REQUEST_TIMEOUT', text))
        })
        waiters.add(waiter)
      })
    },
    close() {
      for (const { name, reject } of waiters) {
        reject(
          new WidgetError(
            'CLOSED',
            `The emulator was disposed of while a test waited for "${name}". Await waitForMessage() before the test ends.`,
          ),
        )
      }
    },
  }
}
