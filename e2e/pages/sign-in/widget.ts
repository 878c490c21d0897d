import { allowInsecureRequests } from 'oauth4webapi'
import type { Provider } from '../../../docs/recipes/sign-in/sign-in'
import { startOrders } from '../../../docs/recipes/sign-in/widget'

/** What the specification sets in the query of the page. */
const query = new URLSearchParams(location.search)
const issuer = query.get('issuer')!

const provider: Provider = {
  server: {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
  },
  client: { client_id: 'orders-widget' },
  redirectUri: `${location.origin}/signed-in`,
  scope: 'orders offline_access',
  // The provider of the tests is on loopback, where no certificate is needed.
  options: { [allowInsecureRequests]: true },
  ...(query.has('window') ? { windowUrl: '/sign-in-window' } : {}),
}

startOrders(provider)
