import type { Provider } from './sign-in'

export const provider: Provider = {
  server: {
    issuer: 'https://login.example.com',
    authorization_endpoint: 'https://login.example.com/authorize',
    token_endpoint: 'https://login.example.com/token',
    revocation_endpoint: 'https://login.example.com/revoke',
  },
  client: { client_id: 'orders-widget' },
  redirectUri: new URL('/signed-in.html', location.origin).href,
  scope: 'orders offline_access',
}
