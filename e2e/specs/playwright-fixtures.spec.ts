import {
  mergeExpects,
  mergeTests,
  test as playwrightTest,
  expect as playwrightExpect,
} from '@playwright/test'
import { expect, test as base } from '../fixtures/desk-test'
import type { LoopbackServer } from '../fixtures/loopback-server'
import { startSmallWidget } from '../fixtures/small-widget'

const test = base.extend<object, { smallWidget: LoopbackServer }>({
  smallWidget: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const widget = await startSmallWidget()
      await use(widget)
      await widget.close()
    },
    { scope: 'worker' },
  ],
  widgetUrl: ({ smallWidget }, use) => use(smallWidget.url),
})

/** Returns the message of the error that a promise rejects with. */
function failureOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  )
}

for (const deskId of ['text', 'qiscus'] as const) {
  test.describe(`on the desk ${deskId}`, () => {
    test.use({ deskId })

    test('the widget sees the open ticket, its changes, and the next one', async ({ desk, widget }) => {
      await expect(desk).toBeReady()
      const { subject } = (await desk.ticket())!
      await expect(widget.locator('#subject')).toHaveText(subject!)
      await desk.updateTicket({ subject: 'It is found', requester: { name: 'Ada Moss' } })
      await expect(widget.locator('#subject')).toHaveText('It is found')
      expect(await desk.ticket()).toMatchObject({
        number: '1042',
        subject: 'It is found',
        requester: { name: 'Ada Moss', email: 'maya.chen@example.com' },
      })
      await desk.openTicket(1041)
      const next = (await desk.ticket())!
      expect(next.number).toBe('1041')
      await expect(widget.locator('#subject')).toHaveText(next.subject!)
    })

    test('a widget starts again without a ticket when it is closed', async ({ desk, widget }) => {
      await expect(widget.locator('#subject')).toHaveText(/./)
      await desk.openTicket(null)
      await expect(desk).toBeReady()
      expect(await desk.ticket()).toBeNull()
      await expect(widget.locator('#subject')).toHaveText('')
    })

    test('a widget that is deactivated goes away, and is new when it is activated', async ({
      desk,
      widget,
    }) => {
      await expect(desk).toBeReady()
      await desk.apps.deactivate()
      await expect(widget.owner()).toHaveCount(0)
      await expect(desk).not.toBeReady()
      await desk.openTicket('1041')
      await desk.apps.activate()
      await expect(desk).toBeReady()
      await expect(widget.locator('#subject')).toHaveText((await desk.ticket())!.subject!)
    })

    test('a test goes on after its page was reloaded', async ({ page, desk, widget }) => {
      await desk.updateTicket({ subject: 'It is found' })
      await desk.faults.latency({ ms: 1 })
      await page.reload()
      await expect(desk).toBeReady()
      await expect(widget.locator('#subject')).toHaveText('It is found')
      expect(await desk.faults.active()).toEqual([{ kind: 'latency', ms: 1 }])
      await desk.openTicket('1041')
      await expect(widget.locator('#subject')).toHaveText((await desk.ticket())!.subject!)
    })

    test('a reload of the widget begins a new document', async ({ desk, widget }) => {
      await expect(desk).toBeReady()
      await widget.locator('body').evaluate((body) => body.replaceChildren())
      await desk.reload()
      await expect(desk).toBeReady()
      await expect(widget.locator('#subject')).toHaveText(/./)
    })

    test('a fault that is switched off is met no more', async ({ desk, widget }) => {
      await expect(desk).toBeReady()
      const before = (await desk.ticket())!.subject!
      const switchOff = await desk.faults.drop({ direction: 'to-widget' })
      await desk.openTicket('1041')
      const dropped = expect.objectContaining({ isFault: true, verdict: 'dropped' })
      expect(await desk.messages()).toContainEqual(dropped)
      await expect(widget.locator('#subject')).toHaveText(before)
      await switchOff()
      expect(await desk.faults.active()).toEqual([])
      await desk.openTicket('1040')
      await expect(widget.locator('#subject')).toHaveText((await desk.ticket())!.subject!)
    })

    test.describe('with a scenario', () => {
      test.use({
        user: 'agent-9',
        scenario: { ticket: '1041', theme: 'dark', faults: [{ kind: 'latency', ms: 20 }] },
      })

      test('it is what the widget sees from the start', async ({ desk, page }) => {
        await expect(desk).toBeReady()
        expect((await desk.ticket())?.number).toBe('1041')
        expect((await desk.user()).name).toBe('Ines Moreau')
        expect(await desk.faults.active()).toEqual([{ kind: 'latency', ms: 20 }])
        await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
        await desk.faults.clear()
        expect(await desk.faults.active()).toEqual([])
      })
    })

    test.describe('with a scenario of the workbench', () => {
      test.use({ scenario: 'No ticket' })

      test('it is the one of that name', async ({ desk }) => {
        await expect(desk).toBeReady()
        expect(await desk.ticket()).toBeNull()
      })
    })
  })
}

test.describe('beside a ticket of the Text desk', () => {
  test.use({ deskId: 'text', sectionTitle: 'Mine' })

  test('a button of the section is clicked as soon as the widget has sent it', async ({
    desk,
    widget,
    page,
  }) => {
    await desk.clickSectionButton('Refund')
    await expect(widget.locator('#clicks')).toHaveText('Refund was clicked')
    await expect(page.getByRole('button', { name: 'Refund', exact: true })).toBeVisible()
    expect(await desk.section()).toMatchObject({ title: 'Mine' })
  })

  test('what the widget has done and sent is seen in both vocabularies', async ({ desk }) => {
    await expect(desk).toHaveDone({ kind: 'toast', toast: { content: 'Connected', kind: 'success' } })
    await expect(desk).toHaveDone({ kind: 'section' })
    await expect(desk).toHaveReceived('customer_details_section')
    await expect(desk).toHaveReceived('set_toast', expect.objectContaining({ content: 'Connected' }))
    expect(await desk.toasts()).toEqual([{ content: 'Connected', kind: 'success' }])
    expect(await desk.received('plugin_inited')).toHaveLength(1)
    await expect(desk).not.toHaveDone({ kind: 'badge' })
    await expect(desk).not.toHaveReceived('setNotificationBadge')
  })

  test('a matcher that fails shows what there was', async ({ desk }) => {
    await expect(desk).toHaveDone({ kind: 'toast' })
    const quick = expect.configure({ timeout: 300 })
    const unsent = await failureOf(quick(desk).toHaveReceived('track', { name: 'opened' }))
    expect(unsent).toContain('The desk was expected to have received "track" with {"name":"opened"}.')
    expect(unsent).toMatch(/widget → desk +text +plugin_inited/)
    expect(unsent).toContain('Waited for 300 ms.')
    const undone = await failureOf(expect(desk).toHaveDone({ kind: 'badge' }, { timeout: 1 }))
    expect(undone).toMatch(/It performed .*"content":"Connected"/)
    const done = await failureOf(quick(desk).not.toHaveDone({ kind: 'toast' }))
    expect(done).toContain('The desk was expected not to have performed {"kind":"toast"} for the widget.')
  })

  test('a message that a fault keeps away is not received', async ({ desk }) => {
    await desk.faults.drop({ message: 'set_toast' })
    await desk.reload()
    await expect.poll(async () => (await desk.messages()).map(({ verdict }) => verdict)).toContain('dropped')
    expect((await desk.received('set_toast')).length).toBeLessThan(2)
  })

  test('a mistake is named with what there is to choose', async ({ desk }) => {
    expect(await failureOf(desk.openTicket('99'))).toMatch(
      /^There is no ticket "99": use one of 1042, 1041, /,
    )
    expect(await failureOf(desk.switchUser('ada'))).toMatch(
      /^There is no user "ada": use one of agent-7, agent-9, /,
    )
    expect(await failureOf(desk.faults.latency({ ms: -1 }))).toContain('fault "latency"')
    expect(await failureOf(desk.updateTicket({ subject: 7 } as never))).toBe(
      'The ticket cannot be updated: "subject" must be a string, got 7.',
    )
    expect(await failureOf(desk.updateTicket({ priorty: 'high' } as never))).toContain(
      '"priorty" is not a field of a ticket',
    )
    await desk.openTicket(null)
    expect(await failureOf(desk.updateTicket({ subject: 'Late' }))).toContain('No ticket is open')
    await desk.apps.deactivate()
    expect(await failureOf(desk.reload())).toContain('desk.apps.activate()')
  })
})

test.describe('in the main menu of the Text desk', () => {
  test.use({
    deskId: 'text',
    placement: 'main-menu',
    widgetUrl: ({ smallWidget }, use) => use(`${smallWidget.url}?placement=main-menu`),
  })

  test('the widget is shown on its page, and its badge in the menu', async ({ desk, widget }) => {
    await expect(widget.owner()).toBeVisible()
    await expect.poll(() => desk.badge()).toBe(3)
    await expect(desk).toHaveDone({ kind: 'badge', count: 3 })
  })
})

test.describe('on the Qiscus desk', () => {
  test.use({ deskId: 'qiscus', mode: 'embed' })

  test('the mode is the one that the test wants, and changes without a new document', async ({
    desk,
    widget,
  }) => {
    await expect(widget.locator('#mode')).toHaveText('embed')
    await expect(desk).not.toHaveDone({ kind: 'resize' })
    await desk.setMode('popup')
    await expect(widget.locator('#mode')).toHaveText('popup')
    expect(await desk.received('helpdesk:app:ready')).toHaveLength(1)
  })

  test('the widget sees who is signed in, and who is next', async ({ desk, widget }) => {
    await expect(widget.locator('#user')).toHaveText('Sam Rivera')
    await desk.switchUser('agent-9')
    await expect(widget.locator('#user')).toHaveText('Ines Moreau')
    expect((await desk.user()).id).toBe('agent-9')
  })

  test.describe('in a popup', () => {
    test.use({ mode: 'popup' })

    test('the size is the one that the widget requested', async ({ desk }) => {
      await expect.poll(() => desk.size()).toEqual({ height: 240 })
      expect(await desk.isFullscreen()).toBe(false)
    })
  })
})

test.describe('with a test that was merged from several', () => {
  const notes = playwrightTest.extend<{ note: string }>({ note: async ({ page }, use) => use(page.url()) })
  const merged = mergeTests(notes, test)
  const mergedExpect = mergeExpects(
    playwrightExpect.extend({
      toBeEven: (value: number) => ({ pass: value % 2 === 0, message: () => 'odd' }),
    }),
    expect,
  )

  merged('the fixtures and matchers of each are there', async ({ desk, note }) => {
    await mergedExpect(desk).toBeReady()
    mergedExpect(2).toBeEven()
    mergedExpect(typeof note).toBe('string')
  })
})
