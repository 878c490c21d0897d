import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createOrderBook, OrdersError, type OrderBook } from './order-book'

/** Options of {@link createOrdersHandler}. */
export interface OrdersHandlerOptions {
  /** Source of the current time. */
  now?: () => Date
}

const MAX_BODY_BYTES = 10_000
const MAX_NOTE_LENGTH = 2000

/** Headers that allow calls from any origin: the page in a frame never shares the endpoint's origin. */
const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type',
}

/**
 * Creates the HTTP endpoint of the example orders, with a separate copy of them.
 *
 * `GET /orders?email=…` returns `{ orders }`, `POST /orders/:id/refund` and `POST /orders/:id/notes` with `{ text }` return
 * `{ order }`, failures return `{ error }`. A shop's endpoint would authenticate the caller first.
 */
export function createOrdersHandler({ now = () => new Date() }: OrdersHandlerOptions = {}): RequestListener {
  const book = createOrderBook(now)
  return (request, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS_HEADERS).end()
      return
    }
    answer(request, book).then(
      (body) => send(response, 200, body),
      (error: unknown) =>
        error instanceof OrdersError
          ? send(response, error.status, { error: error.message })
          : send(response, 500, { error: 'The order system failed. Try again later.' }),
    )
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, { ...CORS_HEADERS, ...headers }).end(JSON.stringify(body))
}

async function answer(request: IncomingMessage, book: OrderBook): Promise<object> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const [, collection, id, action, ...rest] = pathname.split('/')
  const call = `${request.method} ${[collection, id && ':id', action, ...rest].filter(Boolean).join('/')}`
  if (call === 'GET orders') return { orders: book.list(readEmail(searchParams)) }
  if (call === 'POST orders/:id/refund') return { order: book.refund(id!) }
  if (call === 'POST orders/:id/notes') return { order: book.addNote(id!, await readNote(request)) }
  throw new OrdersError(
    404,
    `There is no ${request.method} ${pathname}. There are GET /orders?email=…, POST /orders/:id/refund and POST /orders/:id/notes.`,
  )
}

function readEmail(query: URLSearchParams): string {
  const email = query.get('email')
  if (email?.includes('@')) return email
  throw new OrdersError(
    400,
    `The email address is ${JSON.stringify(email)}. Pass one in the query: GET /orders?email=maya.chen@example.com.`,
  )
}

async function readNote(request: IncomingMessage): Promise<string> {
  const body = await readBody(request)
  const text = parseText(body)
  if (text && text.length <= MAX_NOTE_LENGTH) return text
  throw new OrdersError(
    400,
    text
      ? `The note has ${text.length} characters. Write at most ${MAX_NOTE_LENGTH}.`
      : `The note is ${body.slice(0, 80) || 'empty'}. Send JSON with a non-empty string: { "text": "…" }.`,
  )
}

function parseText(body: string): string | null {
  try {
    const { text } = JSON.parse(body) as { text?: unknown }
    return typeof text === 'string' ? text.trim() : null
  } catch {
    return null
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      throw new OrdersError(413, `The body has more than ${MAX_BODY_BYTES} bytes. Send a shorter note.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
