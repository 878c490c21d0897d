import { WidgetError, type Clock } from '@deskbridge/core/internal'

/** Keeps what the host has received, by name. */
export interface Inbox {
  /** Takes a message. */
  add(name: string, data: unknown): void
  /** Returns what each message of a name carried. */
  received(name: string): unknown[]
  /** Returns what the next message of a name carries that no earlier call has returned. */
  wait(name: string, options?: { timeoutMs?: number }): Promise<unknown>
  /** Rejects whoever still waits. */
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

  const seen = () => {
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
          const text = `The host received no "${name}" within ${timeoutMs} ms. ${seen()} Check the name, or raise timeoutMs.`
          waiter.reject(new WidgetError('REQUEST_TIMEOUT', text))
        })
        waiters.add(waiter)
      })
    },
    close() {
      for (const { name, reject } of waiters) {
        reject(new WidgetError('CLOSED', `The emulator was disposed of while "${name}" was awaited.`))
      }
    },
  }
}
