import { allowInsecureRequests } from 'oauth4webapi'
import { answerOrders, type OrdersBackend } from '../../docs/recipes/sign-in/server'
import { serveOnLoopback, type LoopbackServer } from '../fixtures/loopback-server'
import type { AuthorizationServer } from './authorization-server'
import { bundle } from './bundle'
import { documentFor } from './document'
import type { PageName } from './pages'

/** The orders that the server has for each customer, and what the desk's API answers. */
const orders = new Map([['maya.chen@example.com', ['Order 968']]])
const tickets = new Map([
  ['ticket-1042', 'maya.chen@example.com'],
  ['ticket-2000', 'secret@example.com'],
])

const PAGES: readonly PageName[] = ['sign-in-widget', 'sign-in-window', 'signed-in']

/** Serves the widget of the recipe with its callback page and its server, and registers it with the provider. */
export async function startSignInSite(provider: AuthorizationServer): Promise<LoopbackServer> {
  const site = await serveOnLoopback((request, response) => {
    const url = new URL(request.url ?? '/', site.url)
    const headers = new Headers(request.headers as Record<string, string>)
    answer(new Request(url, { headers }), backend).then(
      async (answered) => {
        response.writeHead(answered.status, Object.fromEntries(answered.headers))
        response.end(await answered.text())
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  const backend: OrdersBackend = {
    server: { issuer: provider.issuer, jwks_uri: `${provider.issuer}/keys` },
    audience: site.url,
    options: { [allowInsecureRequests]: true },
    mayRead: (agentId, ticketId) => agentId === 'agent-sam' && ticketId !== 'ticket-2000',
    readTicket: async (id) => {
      const requesterEmail = tickets.get(id)
      return requesterEmail ? { requesterEmail } : null
    },
    ordersOf: async (email) => orders.get(email) ?? [],
  }
  provider.register({ id: 'orders-widget', redirectUri: `${site.url}signed-in`, audience: site.url })
  return site
}

async function answer(request: Request, backend: OrdersBackend): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const [, name = '', part] = pathname.split('/')
  if (name === 'orders') return answerOrders(request, backend)
  const page = PAGES.find((each) => each === name)
  if (!page) return new Response(null, { status: 404 })
  const { script, packages } = await bundle(page)
  const isScript = part === 'script.js'
  const body = isScript ? script : documentFor(page, packages, {}, search)
  return new Response(body, { headers: { 'content-type': isScript ? 'text/javascript' : 'text/html' } })
}
