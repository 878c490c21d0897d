import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificate'
import { isLoopbackHost } from './loopback-host'

/** A server that only this machine can reach. */
export interface LoopbackServer {
  /** Port in use, which may differ from the preferred one. */
  readonly port: number
  /** Origin under which browsers reach the server. */
  readonly origin: string
  /** Closes every connection and stops listening. */
  close(): Promise<void>
}

/** The addresses of `localhost`; browsers may try either first. */
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'] as const

const LAST_PORT = 65_535

/** The page's URL holds the scenario, up to 100,000 characters of each member, and browsers may send it as the referrer as well. */
const MAX_HEADER_BYTES = 1024 * 1024

const MAX_TRIES = 100

/**
 * Serves on both loopback addresses, on the preferred port or the next one that is free on both; with port 0 the system
 * chooses. With a certificate it serves over HTTPS. A request for a host of another name is refused.
 *
 * @throws {Error} When no port is free, or this process may not use it.
 */
export async function listenOnLoopback(
  handler: RequestListener,
  preferredPort: number,
  certificate?: Certificate,
): Promise<LoopbackServer> {
  const guarded = guard(handler)
  const options = { ...certificate, maxHeaderSize: MAX_HEADER_BYTES }
  const create = () => (certificate ? createHttpsServer(options, guarded) : createServer(options, guarded))
  const step = preferredPort === 0 ? 0 : 1
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const port = preferredPort + tries * step
    if (port > LAST_PORT) break
    const bound = await bindAll(create, port)
    if (bound) return { ...bound, origin: `${certificate ? 'https' : 'http'}://localhost:${bound.port}` }
  }
  throw new Error(
    `No free port from ${preferredPort} up: stop the program that uses it, or choose another port.`,
  )
}

/** Keeps other sites away whose name was made to resolve to this machine (DNS rebinding). */
function guard(handler: RequestListener): RequestListener {
  return (request, response) => {
    if (isLoopbackHost(request.headers.host)) return handler(request, response)
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('This server answers only requests for localhost.\n')
  }
}

/** Listens on every address; returns `null` when the port is in use on one of them. */
async function bindAll(
  create: () => Server,
  preferredPort: number,
): Promise<Omit<LoopbackServer, 'origin'> | null> {
  const servers: Server[] = []
  const close = async () => void (await Promise.all(servers.map(stop)))
  let port = preferredPort
  for (const address of LOOPBACK_ADDRESSES) {
    const server = create()
    const failure = await listen(server, port, address)
    if (!failure) {
      servers.push(server)
      port = (server.address() as AddressInfo).port
    } else if (!isAddressMissing(failure)) {
      await close()
      if (failure.code === 'EADDRINUSE') return null
      throw new Error(`Port ${port} cannot be used (${failure.code}): choose another port.`, {
        cause: failure,
      })
    }
  }
  if (servers.length === 0)
    throw new Error('This machine has no loopback address: neither 127.0.0.1 nor ::1.')
  return { port, close }
}

/** Returns whether the machine does not have the address, for example without IPv6. */
function isAddressMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'
}

function listen(server: Server, port: number, address: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, address, () => {
      server.off('error', resolve)
      resolve(null)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
