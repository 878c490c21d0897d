import type { BrowserContext, FrameLocator, Page, Route } from '@playwright/test'
import { expect, test as deskTest } from '../fixtures/desk-test'
import { serveOnLoopback, type LoopbackServer } from '../fixtures/loopback-server'
import { startAuthorizationServer, type AuthorizationServer } from '../servers/authorization-server'
import { startSignInSite } from '../servers/sign-in-site'

interface Options {
  /** Query of the widget's page, besides the issuer. */
  widgetQuery: string
}

interface Servers {
  /** Checks that the console has no errors but the responses that a test provokes. */
  onlyRefusals: void
  provider: AuthorizationServer
  site: LoopbackServer
}

/** The recipe's widget on a desk of another site, in a browser that partitions storage, as those of people do. */
const test = deskTest.extend<Options & Servers>({
  onlyRefusals: [
    async ({ problems }, use) => {
      await use()
      const others = problems.filter((problem) => !/server responded with a status of 40[013]/.test(problem))
      problems.splice(0, Infinity, ...others)
    },
    { auto: true },
  ],
  widgetQuery: ['', { option: true }],
  provider: async ({ page }, use) => {
    const provider = await startAuthorizationServer()
    await use(provider)
    await page.close()
    await provider.close()
  },
  site: async ({ page, provider }, use) => {
    const site = await startSignInSite(provider)
    await use(site)
    await page.close()
    await site.close()
  },
  workbenchUrl: ({ deskCommand }, use) => use(deskCommand.pageUrl.replace('localhost', '127.0.0.1')),
  widgetUrl: ({ site, provider, widgetQuery }, use) =>
    use(`${site.url}sign-in-widget?issuer=${provider.issuer}${widgetQuery}`),
  launchOptions: [
    async ({ launchOptions }, use) => {
      // Instead of Playwright's own list, which switches the partitioning of storage off.
      const args = [...(launchOptions.args ?? []), '--disable-features=Translate']
      await use({ ...launchOptions, args })
    },
    { scope: 'worker' },
  ],
})

/** Clicks a button and returns the window that it opens. */
async function popupOf(context: BrowserContext, click: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([context.waitForEvent('page'), click()])
  return popup
}

/** Begins a sign-in in the widget, and returns the popup with the provider's page. */
async function openSignIn(context: BrowserContext, widget: FrameLocator): Promise<Page> {
  const popup = await popupOf(context, () => widget.getByRole('button', { name: 'Sign in' }).click())
  await expect(popup.getByRole('button', { name: 'Sign in as Sam' })).toBeVisible()
  return popup
}

async function signIn(context: BrowserContext, widget: FrameLocator): Promise<void> {
  const popup = await openSignIn(context, widget)
  await popup.getByRole('button', { name: 'Sign in as Sam' }).click()
  await expect(widget.getByRole('status')).toHaveText('You are signed in.')
}

async function expectStatus(widget: FrameLocator, text: string | RegExp): Promise<void> {
  await expect(widget.getByRole('status')).toHaveText(text)
}

const showOrders = (widget: FrameLocator) => widget.getByRole('button', { name: 'Show orders' }).click()

/** Sends a request to the provider's token endpoint, as an attacker would. */
async function requestToken(
  { issuer }: AuthorizationServer,
  body: URLSearchParams | Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(body) })
  return response.json()
}

/** Sends a popup elsewhere, as the provider's page does. */
async function redirect(popup: Page, url: string): Promise<void> {
  await popup.evaluate((target) => location.assign(target), url)
}

/** Runs a check of the widget in a frame of a page on another site. */
async function onPage(
  page: Page,
  widgetUrl: string,
  { sandbox, headers }: { sandbox?: string; headers?: Record<string, string> },
  check: (widget: FrameLocator) => Promise<void>,
): Promise<void> {
  const frame = `<iframe ${sandbox ? `sandbox="${sandbox}"` : ''} src="${widgetUrl}"></iframe>`
  const desk = await serveOnLoopback((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(frame)
  })
  await page.goto(desk.url.replace('localhost', '127.0.0.1'))
  await check(page.frameLocator('iframe'))
  await page.close()
  await desk.close()
}

/** Returns the content of the widget's frame as a frame, for scripts. */
async function frameAt(page: Page, url: string) {
  await expect.poll(() => page.frame({ url: (each) => each.href.startsWith(url) })).not.toBeNull()
  return page.frame({ url: (each) => each.href.startsWith(url) })!
}

test('a widget on another site than its desk signs in, and its server knows the agent', async ({
  context,
  desk,
  widget,
}) => {
  await expect(desk).toBeReady()
  await showOrders(widget)
  await expectStatus(widget, 'The server answered 401.')
  const popup = await openSignIn(context, widget)
  const closed = popup.waitForEvent('close')
  await popup.getByRole('button', { name: 'Sign in as Sam' }).click()
  await expectStatus(widget, 'You are signed in.')
  await closed
  await showOrders(widget)
  await expectStatus(widget, 'Order 968')
})

test('the server answers by the ticket of the desk, not by what the page says about it', async ({
  context,
  desk,
  widget,
}) => {
  await signIn(context, widget)
  await desk.updateTicket({ requester: { email: 'secret@example.com' } })
  await showOrders(widget)
  await expectStatus(widget, 'Order 968')
})

test('the server rejects a ticket that the agent may not see', async ({ page, context, site, widget }) => {
  await signIn(context, widget)
  await page.route(`${site.url}orders*`, (route) =>
    route.continue({ url: `${site.url}orders?ticket=ticket-2000` }),
  )
  await showOrders(widget)
  await expectStatus(widget, 'The server answered 403.')
})

test('the server rejects a token that was issued for another server', async ({
  context,
  provider,
  site,
  widget,
}) => {
  provider.register({
    id: 'orders-widget',
    redirectUri: `${site.url}signed-in`,
    audience: 'https://other.example.com',
  })
  await signIn(context, widget)
  await showOrders(widget)
  await expectStatus(widget, 'The server answered 401.')
})

test('an expired token is refreshed, and each refresh token is used once', async ({
  context,
  provider,
  widget,
}) => {
  provider.lifetimeSeconds = -3600
  await signIn(context, widget)
  provider.lifetimeSeconds = 300
  await showOrders(widget)
  await expectStatus(widget, 'Order 968')
  const [, refresh] = provider.tokenRequests
  expect(refresh!.get('grant_type')).toBe('refresh_token')
  expect(await requestToken(provider, refresh!)).toEqual({ error: 'invalid_grant' })
})

test('signing out revokes the tokens', async ({ context, provider, widget }) => {
  provider.lifetimeSeconds = -3600
  await signIn(context, widget)
  const revoked = context.waitForEvent('request', (request) => request.url().endsWith('/revoke'))
  await widget.getByRole('button', { name: 'Sign out' }).click()
  await expectStatus(widget, 'You are signed out.')
  const token = new URLSearchParams((await revoked).postData()!).get('token')!
  const request = { grant_type: 'refresh_token', client_id: 'orders-widget', refresh_token: token }
  expect(await requestToken(provider, request)).toEqual({ error: 'invalid_grant' })
})

test('a popup that the agent closes ends the sign-in, and the next one works', async ({
  context,
  widget,
}) => {
  const popup = await openSignIn(context, widget)
  await popup.close()
  await expectStatus(widget, 'The sign-in window was closed.')
  await signIn(context, widget)
})

test('a popup that the browser does not open is reported', async ({ page, context, problems, widgetUrl }) => {
  await onPage(page, widgetUrl, { sandbox: 'allow-scripts allow-same-origin' }, async (widget) => {
    await widget.getByRole('button', { name: 'Sign in' }).click()
    await expectStatus(widget, 'The browser did not open a sign-in window.')
    expect(context.pages()).toHaveLength(1)
    expect(problems.splice(0)).toEqual([expect.stringMatching(/^Blocked opening/)])
  })
})

test('an answer with another state is rejected before its code is used', async ({
  context,
  provider,
  site,
  widget,
}) => {
  const popup = await openSignIn(context, widget)
  await redirect(popup, `${site.url}signed-in?code=of-an-attacker&state=guessed&iss=${provider.issuer}`)
  await expectStatus(widget, /"state"/)
  expect(provider.tokenRequests).toEqual([])
})

test('messages of the desk, of other sites and of the frame do not count as an answer', async ({
  page,
  context,
  provider,
  site,
  widget,
}) => {
  const popup = await openSignIn(context, widget)
  // The worst case: the attacker knows the state.
  const state = new URL(popup.url()).searchParams.get('state')
  const answer = { callbackSearch: `?code=of-an-attacker&state=${state}&iss=${provider.issuer}` }
  const frame = await frameAt(page, site.url)
  await page.evaluate((message) => {
    for (const { contentWindow } of document.querySelectorAll('iframe'))
      contentWindow!.postMessage(message, '*')
  }, answer)
  await popup.evaluate((message) => (window.opener as Window).postMessage(message, '*'), answer)
  await frame.evaluate((message) => window.postMessage(message, '*'), answer)
  await popup.getByRole('button', { name: 'Sign in as Sam' }).click()
  await expectStatus(widget, 'You are signed in.')
  expect(provider.tokenRequests).toHaveLength(1)
  expect(provider.tokenRequests[0]!.get('code')).not.toBe('of-an-attacker')
})

test('a page of another origin that opens the callback page does not receive the code', async ({
  context,
  site,
  problems,
}) => {
  const attacker = await serveOnLoopback((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Attacker</title>')
  })
  const page = await context.newPage()
  await page.goto(attacker.url)
  const popup = await popupOf(context, () =>
    page.evaluate((url) => {
      const received: unknown[] = []
      Object.assign(window, { received })
      addEventListener('message', ({ data }) => received.push(data))
      open(url)
    }, `${site.url}signed-in?code=secret&state=known`),
  )
  await expect(popup.getByText('You can close this window.')).toBeVisible()
  await popup.evaluate(() => (window.opener as Window).postMessage('end', '*'))
  const received = () => page.evaluate(() => (window as unknown as { received: unknown[] }).received)
  await expect.poll(received).toEqual(['end'])
  await attacker.close()
  expect(problems).toEqual([])
})

test('a code can be used once, and one that comes again ends its session', async ({
  context,
  provider,
  widget,
}) => {
  provider.lifetimeSeconds = -3600
  await signIn(context, widget)
  const [first] = provider.tokenRequests
  expect(await requestToken(provider, first!)).toEqual({ error: 'invalid_grant' })
  await showOrders(widget)
  await expectStatus(widget, /invalid_grant|error in the Response Body/i)
})

test('the code of another sign-in is refused, because the verifier does not fit', async ({
  context,
  provider,
  site,
  widget,
}) => {
  const stolen = await openSignIn(context, widget)
  // The code is taken on its way: the popup is not redirected, so the widget never receives it.
  const redirected = new Promise<URL>((resolve, reject) => {
    const take = async (route: Route) => {
      const { location = '' } = (await route.fetch({ maxRedirects: 0 })).headers()
      await route.abort()
      resolve(new URL(location))
    }
    const formUrl = stolen.url()
    void stolen.route(
      ({ href }) => href === formUrl,
      (route) => take(route).catch(reject),
    )
  })
  await stolen.getByRole('button', { name: 'Sign in as Sam' }).click()
  const code = (await redirected).searchParams.get('code')!
  await stolen.close()
  await expectStatus(widget, 'The sign-in window was closed.')

  const popup = await openSignIn(context, widget)
  const state = new URL(popup.url()).searchParams.get('state')
  await redirect(popup, `${site.url}signed-in?code=${code}&state=${state}&iss=${provider.issuer}`)
  await expectStatus(widget, /error in the Response Body/i)
  expect(provider.tokenRequests).toHaveLength(1)
  expect(provider.tokenRequests[0]!.get('code')).toBe(code)
})

test('the provider sends nobody to an address that is not registered as a whole', async ({
  context,
  provider,
  widget,
}) => {
  const popup = await openSignIn(context, widget)
  const url = new URL(popup.url())
  url.searchParams.set('redirect_uri', `${url.searchParams.get('redirect_uri')}/../elsewhere`)
  const response = await fetch(url, { method: 'POST', redirect: 'manual' })
  expect(response.status).toBe(400)
  expect(await response.text()).toBe('unregistered redirect_uri')
  expect(provider.tokenRequests).toEqual([])
})

test('a broadcast of the callback page does not reach the frame, whose storage is partitioned', async ({
  page,
  context,
  site,
  desk,
}) => {
  await expect(desk).toBeReady()
  const listen = () => {
    const received: unknown[] = []
    Object.assign(window, { received })
    new BroadcastChannel('signed-in').addEventListener('message', ({ data }) => received.push(data))
  }
  const frame = await frameAt(page, site.url)
  const tab = await context.newPage()
  await tab.goto(`${site.url}signed-in`)
  await frame.evaluate(listen)
  await tab.evaluate(listen)
  const callback = await context.newPage()
  await callback.goto(`${site.url}signed-in?code=secret`)
  const received = () => (window as unknown as { received: unknown[] }).received
  await expect.poll(() => tab.evaluate(received)).toEqual(['?code=secret'])
  // What is sent within the frame's partition afterwards arrives alone.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no target origin.
  await frame.evaluate(() => new BroadcastChannel('signed-in').postMessage('end'))
  await expect.poll(() => frame.evaluate(received)).toEqual(['end'])
})

test.describe('with a provider that isolates its pages', () => {
  test.beforeEach(({ provider }) => {
    provider.pageHeaders = { 'cross-origin-opener-policy': 'same-origin' }
  })

  test('the popup counts as closed, and the callback page has no opener', async ({
    context,
    provider,
    widget,
  }) => {
    const popup = await popupOf(context, () => widget.getByRole('button', { name: 'Sign in' }).click())
    await expectStatus(widget, 'The sign-in window was closed.')
    await popup.getByRole('button', { name: 'Sign in as Sam' }).click()
    await expect(popup.getByText('You can close this window.')).toBeVisible()
    expect(await popup.evaluate(() => window.opener as unknown)).toBeNull()
    expect(provider.tokenRequests).toEqual([])
  })

  test.describe('and a window of the widget between them', () => {
    test.use({ widgetQuery: '&window' })

    test('the answer reaches the frame', async ({ context, widget }) => {
      const ownWindow = await popupOf(context, () => widget.getByRole('button', { name: 'Sign in' }).click())
      const popup = await popupOf(context, () =>
        ownWindow.getByRole('button', { name: 'Continue to sign in' }).click(),
      )
      await popup.getByRole('button', { name: 'Sign in as Sam' }).click()
      await expectStatus(widget, 'You are signed in.')
      expect(ownWindow.isClosed()).toBe(true)
      await showOrders(widget)
      await expectStatus(widget, 'Order 968')
    })

    test('the window continues only to what the frame that opened it names', async ({ context, site }) => {
      const tab = await context.newPage()
      await tab.goto(`${site.url}sign-in-window`)
      await tab.evaluate(() => window.postMessage({ url: 'https://attacker.example.com/' }, '*'))
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
      await expect(tab.getByRole('button')).toHaveCount(0)
    })
  })
})

test('on a desk that isolates its pages, the widget has no handle of the window, and says so', async ({
  page,
  widgetUrl,
}) => {
  const headers = { 'cross-origin-opener-policy': 'same-origin' }
  await onPage(page, widgetUrl, { headers }, async (widget) => {
    await widget.getByRole('button', { name: 'Sign in' }).click()
    await expectStatus(widget, 'The browser did not open a sign-in window.')
  })
})
