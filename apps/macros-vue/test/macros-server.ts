import { startEndpointServer, type EndpointServer } from '@deskbridge/fixtures/endpoint-server'
import { createMacrosHandler } from '../server'

/** The macros endpoint on a separate port. */
export interface MacrosServer extends EndpointServer {
  /** URL of the macros. */
  readonly url: string
}

/** Starts the endpoint of the macros. */
export async function startMacrosServer(): Promise<MacrosServer> {
  const server = await startEndpointServer(createMacrosHandler())
  return { ...server, url: `${server.origin}/macros` }
}
