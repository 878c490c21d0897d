import { neutralTicket } from '@deskbridge/fixtures/tickets'
import { startBuiltApp, type BuiltApp } from '../fixtures/built-app'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { expect, test } from '../fixtures/quiet-test'

let app: BuiltApp

test.beforeAll(async () => {
  app = await startBuiltApp('notes-vanilla')
})
test.afterAll(() => app.close())

for (const desk of ['text', 'qiscus'] as const) {
  test(`on the desk ${desk} two pages with the same ticket keep both drafts, and share the notes`, async ({
    page,
    server,
  }) => {
    const host = await openDeskbridgeHost(page, server, { ticket: neutralTicket })
    for (const id of ['one', 'two'])
      await host.mount({
        id,
        name: 'Notes',
        url: app.url,
        desk,
        placement: 'ticket-sidebar',
        mode: 'embed',
        openingState: { title: 'Notes', components: [{ type: 'item', data: { title: 'No notes yet.' } }] },
      })
    const one = page.frameLocator('#one iframe')
    const two = page.frameLocator('#two iframe')
    const draftIn = (frame: typeof one) => frame.getByRole('textbox', { name: 'New note' })

    await draftIn(one).fill('typed in one')
    await draftIn(two).fill('typed in two')
    await expect(one.getByRole('list', { name: 'Drafts in other tabs' })).toContainText('typed in two')
    await expect(draftIn(one)).toHaveValue('typed in one')
    await two.getByRole('button', { name: 'Continue here' }).click()
    await expect(draftIn(two)).toHaveValue('typed in two\n\ntyped in one')
    await expect(draftIn(one)).toHaveValue('typed in one')

    await two.getByRole('button', { name: 'Save note' }).click()
    await expect(one.getByRole('list', { name: 'Notes' })).toContainText('typed in two')
    await host.reload('one')
    await expect(one.getByRole('list', { name: 'Notes' })).toContainText('typed in two')
    expect((await host.traffic()).filter(({ verdict }) => verdict?.startsWith('invalid'))).toEqual([])
  })
}
