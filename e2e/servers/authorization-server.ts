import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { serveOnLoopback } from '../fixtures/loopback-server'
import { createTokenSigner } from './token-signer'

/** The one client that the server knows. */
interface RegisteredClient {
  readonly id: string
  /** Compared as a whole, as RFC 9700 demands. */
  readonly redirectUri: string
  /** Identifier of the server that its tokens are for. */
  readonly audience: string
}

/** An authorization server of a test: authorization code with PKCE for a public client, and refresh tokens that are used once. */
export interface AuthorizationServer {
  readonly issuer: string
  /** Registers the client. */
  register(client: RegisteredClient): void
  /** Headers of the sign-in page, besides those that forbid frames. */
  pageHeaders: Record<string, string>
  /** Lifetime of the access tokens to come, in seconds. */
  lifetimeSeconds: number
  /** Bodies of the requests to the token endpoint. */
  readonly tokenRequests: readonly URLSearchParams[]
  close(): Promise<void>
}

/** What a code was issued for. */
interface Grant {
  readonly redirectUri: string
  readonly challenge: string
}

/** A response in the making. */
interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: string
}

const AGENT = 'agent-sam'

const denied = (error: string): Answer => ({ status: 400, body: JSON.stringify({ error }) })

/** Starts the server on loopback. */
export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  const signer = await createTokenSigner()
  const codes = new Map<string, Grant>()
  /** Refresh tokens that can still be used, each with the code that its session began with. */
  const sessions = new Map<string, string>()
  const tokenRequests: URLSearchParams[] = []
  let client: RegisteredClient

  /** Returns why an authorization request is refused, `null` for a correct one. */
  function refusal(query: URLSearchParams): string | null {
    // Not redirected: the URI may be an attacker's.
    if (query.get('client_id') !== client.id) return 'unknown client'
    if (query.get('redirect_uri') !== client.redirectUri) return 'unregistered redirect_uri'
    if (query.get('response_type') !== 'code') return 'unsupported response_type'
    if (query.get('code_challenge_method') !== 'S256') return 'PKCE with S256 is required'
    return /^[\w-]{43}$/.test(query.get('code_challenge') ?? '') ? null : 'invalid code_challenge'
  }

  function authorize(method: string, query: URLSearchParams): Answer {
    const refused = refusal(query)
    if (refused) return { status: 400, body: refused }
    if (method === 'GET') {
      const headers = { 'content-type': 'text/html', 'x-frame-options': 'DENY', ...server.pageHeaders }
      return { status: 200, headers, body: SIGN_IN_PAGE }
    }
    const code = randomUUID()
    codes.set(code, { redirectUri: query.get('redirect_uri')!, challenge: query.get('code_challenge')! })
    const location = new URL(client.redirectUri)
    const parameters = { code, state: query.get('state') ?? '', iss: server.issuer }
    for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value)
    return { status: 303, headers: { location: location.href } }
  }

  /** Returns the session of a token request, after what entitles to it has been used up; `null` for a wrong one. */
  function redeem(request: URLSearchParams): string | null {
    const code = request.get('code') ?? ''
    const refreshToken = request.get('refresh_token') ?? ''
    if (request.get('client_id') !== client.id) return null
    if (request.get('grant_type') === 'refresh_token') {
      const session = sessions.get(refreshToken) ?? null
      sessions.delete(refreshToken)
      return session
    }
    const grant = codes.get(code)
    codes.delete(code)
    // A code that comes again may have been stolen: its session ends.
    if (!grant) for (const [token, session] of sessions) if (session === code) sessions.delete(token)
    const verifier = request.get('code_verifier') ?? ''
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    if (grant?.challenge !== challenge || grant.redirectUri !== request.get('redirect_uri')) return null
    return code
  }

  async function issueTokens(request: URLSearchParams): Promise<Answer> {
    tokenRequests.push(request)
    const session = redeem(request)
    if (session === null) return denied('invalid_grant')
    const refreshToken = randomUUID()
    sessions.set(refreshToken, session)
    const claims = { iss: server.issuer, aud: client.audience, client_id: client.id, sub: AGENT }
    const accessToken = await signer.sign(claims, server.lifetimeSeconds)
    const tokens = { access_token: accessToken, token_type: 'Bearer', refresh_token: refreshToken }
    return { status: 200, body: JSON.stringify(tokens) }
  }

  function revoke(request: URLSearchParams): Answer {
    sessions.delete(request.get('token') ?? '')
    return { status: 200 }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = 'GET', url = '/' } = request
    const { pathname, searchParams } = new URL(url, server.issuer)
    const body = new URLSearchParams(await text(request))
    if (pathname === '/authorize') return authorize(method, searchParams)
    if (pathname === '/token') return issueTokens(body)
    if (pathname === '/revoke') return revoke(body)
    if (pathname === '/keys') return { status: 200, body: JSON.stringify({ keys: [signer.publicKey] }) }
    return { status: 404 }
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    answer(request).then(
      ({ status, headers, body }) => {
        const common = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
        response.writeHead(status, { ...common, ...headers }).end(body)
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  }

  const { url, close } = await serveOnLoopback(respond)
  const issuer = url.replace('localhost', '127.0.0.1').replace(/\/$/, '')
  const server: AuthorizationServer = {
    issuer,
    register: (registered) => void (client = registered),
    pageHeaders: {},
    lifetimeSeconds: 300,
    tokenRequests,
    close,
  }
  return server
}

const SIGN_IN_PAGE = `<!doctype html>
<html lang="en">
  <title>Sign in</title>
  <link rel="icon" href="data:," />
  <form method="post"><button>Sign in as Sam</button></form>
</html>`
