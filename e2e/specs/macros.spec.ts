import type { HostTicket, MountOptions } from '@deskbridge/host'
import type { FrameLocator, Page } from '@playwright/test'
import { deskTicket, deskUser } from '../data/desk-ticket'
import { expectPleasing } from '../fixtures/accessibility'
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

test.beforeAll(async () => {
  app = await startBuiltApp('macros-vue')
})
test.afterAll(() => app.close())

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

interface OpenedMacros {
  host: Remote<DeskbridgeHostControl>
  frame: FrameLocator
}

/** Says how the app is opened; it is on another site than the desk unless `isSameSite`. */
interface Opening {
  desk: Desk
  ticket?: HostTicket
  isSameSite?: boolean
  options?: MountOptions
}

/** Opens the app beside Jane Roe's ticket. */
async function open(page: Page, server: PageServer, opening: Opening): Promise<OpenedMacros> {
  const { desk, ticket = deskTicket, isSameSite = false, options } = opening
  const host = await openDeskbridgeHost(page, server, { ticket })
  const definition = {
    id: APP,
    name: 'Macros',
    url: isSameSite ? app.url.replace('localhost', '127.0.0.1') : app.url,
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

/** Finds the button that opens a macro. */
function titleOf(frame: FrameLocator, title: string) {
  return frame.getByRole('button', { name: title, exact: true })
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

for (const desk of desks) {
  test.describe(`on the desk ${desk}`, () => {
    test('a macro is filled from the ticket and the user, and copied as it is shown', async ({
      page,
      server,
    }) => {
      const { host, frame } = await open(page, server, { desk })
      await titleOf(frame, 'We are looking into it').click()
      const reply = frame.locator('.reply')
      await expect(reply).toContainText(/^Hi Jane Roe,.*“The parcel has not arrived”.*number 42\./s)
      await page.keyboard.press('Enter')
      // Only one of the desks tells who its user is.
      const signature = desk === 'text' ? '[your name]' : deskUser.name
      await expect(frame.getByText(/^Copied\./)).toHaveText(
        desk === 'text' ? 'Copied. Still to fill in: [your name].' : 'Copied.',
      )
      expect(await clipboard(page)).toBe(await reply.evaluate((element) => element.textContent))
      expect((await clipboard(page)).endsWith(`Best wishes,\n${signature}`)).toBe(true)

      await host.setTicket({ ...deskTicket, id: 'ticket-502', requester: null })
      await expect(reply).toContainText('Hi [customer’s name],')
      await expect(frame.locator('mark')).toHaveCount(desk === 'text' ? 2 : 1)
      await expect(frame.getByText(/^Copied\./)).toHaveCount(0)
    })

    test('the app pleases axe in either theme, with a macro open, and fits a narrow sidebar', async ({
      page,
      server,
    }) => {
      const { host, frame } = await open(page, server, { desk })
      await titleOf(frame, 'Offer to call back').click()
      await frame.getByRole('button', { name: 'Favourite: Is it solved?' }).click()
      await expectPleasing(page, { name: APP, desk, host, frame })
    })
  })
}

test('a macro is copied also where the desk does not share its clipboard', async ({
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
  // The browser itself writes into the console that it refused the newer way.
  expect(problems.splice(0)).toEqual([expect.stringContaining('permissions policy')])
})

test('words find a macro, and keys alone open and copy it', async ({ page, server }) => {
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

test('a favourite comes first and keeps the focus, also after the frame was reloaded', async ({
  page,
  server,
}) => {
  const { host, frame } = await open(page, server, { desk: 'text', isSameSite: true })
  const star = frame.getByRole('button', { name: 'Favourite: Is it solved?' })
  const first = frame.getByRole('listitem').first()
  await star.click()
  await expect(first).toContainText('Is it solved?')
  await expect(star).toBeFocused()
  await host.reload(APP)
  await expect(frame.getByText('Jane Roe')).toBeVisible()
  await expect(first).toContainText('Is it solved?')
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await expect(frame.getByText('This browser keeps nothing here')).toHaveCount(0)
})

test('where the browser refuses storage the app says so, and favourites last as long as the page', async ({
  page,
  server,
}) => {
  // Every browser refuses storage to an opaque origin; to another site it depends on the browser and its settings.
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
  await expect(frame.getByText('This browser keeps nothing here')).toBeVisible()
  await frame.getByRole('button', { name: 'Favourite: Is it solved?' }).click()
  await expect(frame.getByRole('listitem').first()).toContainText('Is it solved?')
})

test('the Text desk shows the macros that are used most, and its click leads to the copy button', async ({
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

test('the Qiscus desk shows no macros beside the ticket, which the app says, and gets none', async ({
  page,
  server,
}) => {
  const { host, frame } = await open(page, server, { desk: 'qiscus' })
  await frame.getByText('This desk shows no macros beside the ticket').click()
  await expect(frame.getByText(/UNSUPPORTED There is no "section" in the desk "qiscus"/)).toBeVisible()
  expect((await host.events()).filter(({ type }) => type === 'section')).toEqual([])
})

test('outside of a desk the app says so in a sentence, and has the macros', async ({ page }) => {
  await page.goto(app.url)
  await expect(
    page.getByText('This page is not inside a helpdesk: open it beside a ticket there.'),
  ).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(12)
})
