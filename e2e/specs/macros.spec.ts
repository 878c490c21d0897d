import { answering } from '@deskbridge/fixtures/endpoint-server'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { HostTicket, MountOptions } from '@deskbridge/host'
import { createMacrosHandler } from '@deskbridge/macros-vue/server'
import { startMacrosServer, type MacrosServer } from '@deskbridge/macros-vue/test/macros-server'
import type { FrameLocator, Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { startBuiltApp, type BuiltApp } from '../fixtures/built-app'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import type { Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/quiet-test'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { PageServer } from '../servers/page-server'

const APP = 'macros'
const desks = ['text', 'qiscus'] as const

type Desk = (typeof desks)[number]

let app: BuiltApp
let macros: MacrosServer

test.beforeAll(async () => {
  app = await startBuiltApp('macros-vue')
})
test.afterAll(() => app.close())

test.beforeEach(async ({ context }) => {
  macros = await startMacrosServer()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})
test.afterEach(async ({ page }) => {
  // Before its endpoint stops, or the page would report a failed request.
  await page.close()
  await macros.close()
})

/** Returns the URL of the app with its endpoint. */
function appUrl(): string {
  return `${app.url}?${new URLSearchParams({ macros: new URL(macros.url).origin })}`
}

interface OpenedMacros {
  host: Remote<DeskbridgeHostControl>
  frame: FrameLocator
}

/** Options for opening the app; it is cross-site to the desk unless `isSameSite`. */
interface Opening {
  desk: Desk
  ticket?: HostTicket
  isSameSite?: boolean
  options?: MountOptions
}

/** Opens the app next to Jane Roe's ticket. */
async function open(page: Page, server: PageServer, opening: Opening): Promise<OpenedMacros> {
  const { desk, ticket = neutralTicket, isSameSite = false, options } = opening
  const host = await openDeskbridgeHost(page, server, { ticket })
  const definition = {
    id: APP,
    name: 'Macros',
    url: isSameSite ? appUrl().replace('localhost', '127.0.0.1') : appUrl(),
    desk,
    placement: 'ticket-sidebar' as const,
    mode: 'embed' as const,
    openingState: {
      title: 'Macros',
      components: [{ type: 'item' as const, data: { title: 'Macros appear here.' } }],
    },
  }
  await host.mount(definition, options)
  const frame = page.frameLocator(`#${APP} iframe`)
  await expect(frame.getByText(ticket.requester?.name ?? '')).toBeVisible()
  return { host, frame }
}

/** Returns the button that opens a macro. */
function titleOf(frame: FrameLocator, title: string) {
  return frame.getByRole('button', { name: title, exact: true })
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

for (const desk of desks) {
  test.describe(`on the desk ${desk}`, () => {
    test('a macro is filled from the ticket and the user, and copied as shown', async ({ page, server }) => {
      const { host, frame } = await open(page, server, { desk })
      await titleOf(frame, 'We are looking into it').click()
      const reply = frame.locator('.reply')
      await expect(reply).toContainText(/^Hi Jane Roe,.*“The parcel has not arrived”.*number 42\./s)
      await page.keyboard.press('Enter')
      // Only one of the desks sends its user.
      const signature = desk === 'text' ? '[your name]' : neutralUser.name
      await expect(frame.getByText(/^Copied\./)).toHaveText(
        desk === 'text' ? 'Copied. Still to fill in: [your name].' : 'Copied.',
      )
      expect(await clipboard(page)).toBe(await reply.evaluate((element) => element.textContent))
      expect((await clipboard(page)).endsWith(`Best wishes,\n${signature}`)).toBe(true)

      await host.setTicket({ ...neutralTicket, id: 'ticket-502', requester: null })
      await expect(reply).toContainText('Hi [customer’s name],')
      await expect(frame.locator('mark')).toHaveCount(desk === 'text' ? 2 : 1)
      await expect(frame.getByText(/^Copied\./)).toHaveCount(0)
    })

    test('the app is accessible in both themes, with a macro open, and fits a narrow sidebar', async ({
      page,
      server,
    }) => {
      const { host, frame } = await open(page, server, { desk })
      await titleOf(frame, 'Offer to call back').click()
      await frame.getByRole('button', { name: 'Favorite: Is it solved?' }).click()
      await expectAccessible(page, { name: APP, desk, host, frame })
    })
  })
}

test('a macro can be copied even where the desk does not share its clipboard', async ({
  page,
  server,
  problems,
}) => {
  const { frame } = await open(page, server, { desk: 'text', options: { allow: '' } })
  await titleOf(frame, 'Is it solved?').click()
  await frame.getByRole('button', { name: 'Copy' }).click()
  await expect(frame.getByText(/^Copied\./)).toBeVisible()
  expect(await clipboard(page)).toMatch(/^Hi Jane Roe,\n\nI have not heard from you/)
  await expect(frame.getByRole('button', { name: 'Copy' })).toBeFocused()
  // The browser logs that it blocked the Clipboard API.
  expect(problems.splice(0)).toEqual([expect.stringContaining('permissions policy')])
})

test('a macro can be found, opened and copied with the keyboard alone', async ({ page, server }) => {
  const { frame } = await open(page, server, { desk: 'text' })
  await page.evaluate(() => navigator.clipboard.writeText('untouched'))
  await frame.getByRole('searchbox', { name: 'Search' }).fill('refund')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(titleOf(frame, 'How to return an item')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('button', { name: 'Copy' })).toBeFocused()
  await expect(titleOf(frame, 'The refund is on its way')).toHaveAttribute('aria-expanded', 'true')
  expect(await clipboard(page)).toBe('untouched')
  await page.keyboard.press('Enter')
  await expect.poll(() => clipboard(page)).toContain('I have refunded your order')
})

test('a favorite comes first, keeps the focus, and survives a reload of the frame', async ({
  page,
  server,
}) => {
  const { host, frame } = await open(page, server, { desk: 'text', isSameSite: true })
  const star = frame.getByRole('button', { name: 'Favorite: Is it solved?' })
  const first = frame.getByRole('listitem').first()
  await star.click()
  await expect(first).toContainText('Is it solved?')
  await expect(star).toBeFocused()
  await host.reload(APP)
  await expect(frame.getByText('Jane Roe')).toBeVisible()
  await expect(first).toContainText('Is it solved?')
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await expect(frame.getByText('This browser cannot save favorites')).toHaveCount(0)
})

test('where the browser blocks storage the app says so, and favorites last as long as the page', async ({
  page,
  server,
}) => {
  // Every browser blocks storage for an opaque origin; for another site it depends on the browser and its settings.
  const options = { sandbox: 'allow-scripts', origins: ['null'] }
  const { frame } = await open(page, server, { desk: 'text', options })
  const refusal = await (
    await mountedFrame(page, APP)
  ).evaluate(() => {
    try {
      return String(window.localStorage)
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(refusal).toBe('SecurityError')
  await expect(frame.getByText('This browser cannot save favorites')).toBeVisible()
  await frame.getByRole('button', { name: 'Favorite: Is it solved?' }).click()
  await expect(frame.getByRole('listitem').first()).toContainText('Is it solved?')
})

test('the Text desk shows the most used macros, and a click there focuses the copy button', async ({
  page,
  server,
}) => {
  const { host, frame } = await open(page, server, { desk: 'text' })
  await titleOf(frame, 'Is it solved?').click()
  await page.keyboard.press('Enter')
  const details = page.locator(`#${APP}`)
  const labels = ['Is it solved?', 'We are looking into it', 'Ask for the order number']
  await expect(details.getByRole('button')).toHaveText(labels)
  await titleOf(frame, 'Is it solved?').click()

  await page.evaluate(() => navigator.clipboard.writeText('untouched'))
  await details.getByRole('button', { name: 'Is it solved?' }).click()
  await expect(frame.getByRole('button', { name: 'Copy' })).toBeFocused()
  await expect(frame.locator('.reply')).toContainText('I have not heard from you')
  expect((await host.events()).map(({ type }) => type)).toContain('open-app')
  expect(await clipboard(page)).toBe('untouched')
  await page.keyboard.press('Enter')
  await expect.poll(() => clipboard(page)).toContain('I have not heard from you')
})

test('the Qiscus desk shows no macros in the ticket details, receives none, and the app explains why', async ({
  page,
  server,
}) => {
  const { host, frame } = await open(page, server, { desk: 'qiscus' })
  await frame.getByText('This desk cannot show macros in the ticket details').click()
  await expect(frame.getByText(/UNSUPPORTED: section qiscus/)).toBeVisible()
  expect((await host.events()).filter(({ type }) => type === 'section')).toEqual([])
})

test('macros that fail to load can be retried, also in the ticket’s details', async ({
  page,
  server,
  problems,
}) => {
  macros.answerWith(answering(503, { error: 'The macros are being rebuilt.' }))
  const { frame } = await open(page, server, { desk: 'text' })
  const details = page.locator(`#${APP}`)
  await expect(frame.getByText('The macros are being rebuilt.')).toBeVisible()
  await expect(details).toContainText('Macros could not be loaded.')
  macros.answerWith(createMacrosHandler())
  await frame.getByRole('button', { name: 'Try again' }).click()
  await expect(frame.getByRole('listitem')).toHaveCount(12)
  await expect(details.getByRole('button')).toHaveCount(3)
  // The browser logs every response with such a status.
  expect(problems.splice(0).every((text) => text.includes('503'))).toBe(true)
})

test('outside of a desk the app explains where to open it, and shows the macros', async ({ page }) => {
  await page.goto(appUrl())
  await expect(page.getByText('This page is not inside a helpdesk. Open it next to a ticket.')).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(12)
})
