import {
  None,
  processRefreshTokenResponse,
  processRevocationResponse,
  refreshTokenGrantRequest,
  ResponseBodyError,
  revocationRequest,
  type TokenEndpointResponse,
} from 'oauth4webapi'
import { signIn, type Provider } from './sign-in'

/** Creates a session, whose tokens exist in the memory of this page only. */
export function createSession(provider: Provider) {
  const { server, client, options } = provider
  let tokens: TokenEndpointResponse | null = null
  let refreshing: Promise<void> | null = null

  /** Sends a request to your own server, with the access token. */
  function send(path: string): Promise<Response> {
    const headers = { authorization: `Bearer ${tokens?.access_token}` }
    return fetch(new URL(path, location.origin), { headers })
  }

  async function refresh(refreshToken: string): Promise<void> {
    try {
      const response = await refreshTokenGrantRequest(
        server,
        client,
        None(),
        refreshToken,
        options,
      )
      const fresh = await processRefreshTokenResponse(
        server,
        client,
        response,
      )
      tokens = { refresh_token: refreshToken, ...fresh }
    } catch (error) {
      // The provider has ended the session: only a new sign-in helps.
      if (error instanceof ResponseBodyError) tokens = null
      throw error
    }
  }

  return {
    async signIn() {
      tokens = await signIn(provider)
    },

    async fetch(path: string): Promise<Response> {
      const used = tokens
      const response = await send(path)
      if (response.status !== 401 || !used?.refresh_token) return response
      if (tokens === used) {
        // One refresh at a time: a refresh token can be used once.
        refreshing ??= refresh(used.refresh_token).finally(
          () => (refreshing = null),
        )
        await refreshing
      }
      return send(path)
    },

    async signOut() {
      const token = tokens?.refresh_token ?? tokens?.access_token
      tokens = null
      if (!token) return
      await processRevocationResponse(
        await revocationRequest(server, client, None(), token, options),
      )
    },
  }
}
