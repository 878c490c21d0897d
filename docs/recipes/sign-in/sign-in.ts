import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
  type AuthorizationServer,
  type Client,
  type HttpRequestOptions,
  type TokenEndpointResponse,
} from 'oauth4webapi'

/** A provider of sign-in, and what the widget is to it. */
export interface Provider {
  readonly server: AuthorizationServer
  readonly client: Client
  /** URL of the callback page, on the widget's own origin. */
  readonly redirectUri: string
  readonly scope: string
  /** URL of your own sign-in window, for a provider that cuts off the opener. */
  readonly windowUrl?: string
  /** Options of each request to the provider. */
  readonly options?: HttpRequestOptions<'POST', URLSearchParams>
}

/** Signs the agent in, in a popup. Call it first thing in a click handler. */
export async function signIn(
  provider: Provider,
): Promise<TokenEndpointResponse> {
  // Before the first await: browsers open a popup only for a click.
  const popup = open('', '_blank', 'popup,width=480,height=640')
  if (!popup) throw new Error('The browser did not open a sign-in window.')
  try {
    const { server, client, redirectUri, options } = provider
    const verifier = generateRandomCodeVerifier()
    const state = generateRandomState()
    const url = await signInUrl(provider, verifier, state)
    const answer = await waitForAnswer(popup, url, provider.windowUrl)
    const checked = validateAuthResponse(server, client, answer, state)
    const response = await authorizationCodeGrantRequest(
      server,
      client,
      None(),
      checked,
      redirectUri,
      verifier,
      options,
    )
    return await processAuthorizationCodeResponse(server, client, response)
  } finally {
    popup.close()
  }
}

async function signInUrl(
  { server, client, redirectUri, scope }: Provider,
  verifier: string,
  state: string,
): Promise<string> {
  const url = new URL(server.authorization_endpoint!)
  const parameters = {
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters))
    url.searchParams.set(name, value)
  return url.href
}

/** Sends the popup to the provider, and waits for what it adds to the callback page's URL. */
function waitForAnswer(
  popup: Window,
  url: string,
  windowUrl?: string,
): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    function onMessage({ origin, source, data }: MessageEvent) {
      // Both the callback page and the sign-in window are pages of this origin.
      if (origin !== location.origin || source !== popup) return
      if (data?.isReady) popup.postMessage({ url }, location.origin)
      if (typeof data?.callbackSearch !== 'string') return
      stop()
      resolve(new URLSearchParams(data.callbackSearch))
    }
    const timer = setInterval(() => {
      if (!popup.closed) return
      stop()
      reject(new Error('The sign-in window was closed.'))
    }, 500)
    function stop() {
      removeEventListener('message', onMessage)
      clearInterval(timer)
    }
    addEventListener('message', onMessage)
    popup.location.replace(windowUrl ?? url)
  })
}
