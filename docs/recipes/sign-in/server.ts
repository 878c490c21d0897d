import {
  validateJwtAccessToken,
  type AuthorizationServer,
  type ValidateJWTAccessTokenOptions,
} from 'oauth4webapi'

/** What the server needs to answer a widget. */
export interface OrdersBackend {
  /** The provider of sign-in, with its `jwks_uri`. */
  readonly server: AuthorizationServer
  /** Identifier of this server, which a token must have been issued for. */
  readonly audience: string
  readonly options?: ValidateJWTAccessTokenOptions
  /** Reads a ticket through the desk's HTTP API, with a token that only this server has. */
  readTicket(id: string): Promise<{ requesterEmail: string } | null>
  /** Returns whether your own data allows this agent to see this ticket. */
  mayRead(agentId: string, ticketId: string): boolean
  ordersOf(email: string): Promise<readonly string[]>
}

/** Answers `GET /orders?ticket=…`. */
export async function answerOrders(
  request: Request,
  { server, audience, options, ...backend }: OrdersBackend,
): Promise<Response> {
  // Who asks is what the provider signed, not what the page says.
  let agentId: string
  try {
    const claims = await validateJwtAccessToken(
      server,
      request,
      audience,
      options,
    )
    agentId = claims.sub
  } catch {
    const headers = { 'www-authenticate': 'Bearer' }
    return new Response('Sign in first.', { status: 401, headers })
  }

  // The page only names a ticket: what is in it comes from the desk.
  const ticketId = new URL(request.url).searchParams.get('ticket') ?? ''
  if (!backend.mayRead(agentId, ticketId))
    return new Response('This ticket is not yours.', { status: 403 })
  const ticket = await backend.readTicket(ticketId)
  if (!ticket) return new Response('No such ticket.', { status: 404 })
  const orders = await backend.ordersOf(ticket.requesterEmail)
  return new Response(orders.join(', '))
}
