import { startEndpointServer, type EndpointServer } from '@deskbridge/fixtures/endpoint-server'
import { createQueueHandler } from '../server'

/** The queue endpoint on a separate port. */
export interface QueueServer extends EndpointServer {
  /** URL of the queue. */
  readonly url: string
}

/** Starts the endpoint of the queue. */
export async function startQueueServer(handler = createQueueHandler()): Promise<QueueServer> {
  const server = await startEndpointServer(handler)
  return { ...server, url: `${server.origin}/queue` }
}
