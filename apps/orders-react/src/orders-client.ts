import type { Order } from '../server/order'

/** A client of the orders endpoint; each call rejects with an Error whose message can be shown to the user. */
export interface OrdersClient {
  /** Returns the orders of a customer, latest first. */
  list(email: string, signal: AbortSignal): Promise<readonly Order[]>
  /** Refunds an order. */
  refund(id: string): Promise<Order>
  /** Adds a note to an order. */
  addNote(id: string, text: string): Promise<Order>
}

const TIMEOUT_MS = 15_000

/** Creates a client of the orders endpoint at a URL. */
export function createOrdersClient(url: string): OrdersClient {
  const base = url.replace(/\/$/, '')
  const change = async (id: string, action: string, body: object) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }
    const { order } = await call<{ order: Order }>(base, `/orders/${encodeURIComponent(id)}/${action}`, init)
    return order
  }
  return {
    async list(email, signal) {
      const path = `/orders?email=${encodeURIComponent(email)}`
      const init = { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) }
      const { orders } = await call<{ orders: readonly Order[] }>(base, path, init)
      return orders
    },
    refund: (id) => change(id, 'refund', {}),
    addNote: (id, text) => change(id, 'notes', { text }),
  }
}

async function call<T extends object>(base: string, path: string, init: RequestInit): Promise<T> {
  const response = await fetch(base + path, init).catch((error: unknown) => {
    const message = `The orders at ${base} cannot be reached. Check the connection, then try again.`
    throw new Error(message, { cause: error })
  })
  const body = (await response.json().catch(() => null)) as (T & { error?: string }) | null
  if (response.ok && body) return body
  throw new Error(body?.error ?? `${base} responded with ${response.status} and no orders.`)
}
