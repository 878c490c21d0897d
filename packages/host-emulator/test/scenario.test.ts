import { createWidget } from '@deskbridge/core'
import { describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type Scenario } from '../src/pure'

const refused = (message: RegExp) =>
  expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringMatching(message) })

describe('a scenario', () => {
  it.each<[unknown, RegExp]>([
    [null, /^The scenario is null: it must be an object\.$/],
    ['text', /^The scenario is "text": it must be an object\.$/],
    [
      { desk: 'txet' },
      /^The desk of the scenario is "txet": it must be 'text', 'qiscus', 'agent-app', 'zendesk', 'chatwoot' or 'auto'\.$/,
    ],
    [{ desk: ['text'] }, /^The desk of the scenario is an array: /],
    [{ desk: null }, /^The desk of the scenario is null: /],
    [{ desk: 'standalone' }, /^The desk of the scenario is "standalone": /],
    [
      { placement: 'sidebar' },
      /^The placement of the scenario is "sidebar": it must be 'ticket-sidebar', 'main-menu', 'settings', 'message-box', 'new-ticket-sidebar', 'ticket-editor', 'top-bar', 'user-sidebar', 'organization-sidebar', 'modal' or 'background'\.$/,
    ],
    [{ mode: 'big' }, /^The mode of the scenario is "big": it must be 'popup' or 'embed'\.$/],
    [{ theme: 'blue' }, /^The theme of the scenario is "blue": it must be 'light' or 'dark'\.$/],
    [
      { origin: 'app.helpdesk.com' },
      /^The origin of the scenario is "app\.helpdesk\.com": it must be written 'https:\/\/app\.helpdesk\.com'\.$/,
    ],
    [{ origin: '*' }, /^The origin of the scenario is "\*": it must be an exact origin/],
    [{ origin: 'localhost:3000' }, /^The origin of the scenario is "localhost:3000": /],
    [{ user: null }, /^The user of the scenario is null: it must be an object\.$/],
    [{ user: { id: '' } }, /^The id of the user is "": /],
    [{ ticket: 't1' }, /^The ticket of the scenario is "t1": it must be an object or null\.$/],
    [{ ticket: { id: null } }, /^The id of the ticket is null: /],
    [{ ticket: { tags: 'late' } }, /^The tags of the ticket is "late": /],
    [{ app: 'orders' }, /^The app of the scenario is "orders": it must be an object\.$/],
    [
      { app: { url: 'nowhere' } },
      /^The url of the app "app-1" is "nowhere": it must be a whole http or https URL/,
    ],
    [{ app: { url: null } }, /^The url of the app "app-1" is null: /],
    [{ app: { desk: 'txet' } }, /^The desk of the app "app-1" is "txet": /],
    [{ app: { mode: 'big' } }, /^The mode of the app "app-1" is "big": /],
    [{ app: { origins: ['*'] } }, /^The origins\[0\] of the app "app-1" is "\*": /],
    [{ delivery: 'later' }, /^The delivery of the scenario is "later": it must be 'task' or 'sync'\.$/],
    [{ strict: 'no' }, /^The strict of the scenario is "no": it must be true or false\.$/],
    [
      { clock: {} },
      /^The clock of the scenario is an object: it must be a clock with now\(\) and after\(\)\.$/,
    ],
    [
      { tikcet: {} },
      /^The scenario has an unknown member "tikcet": it must be one of desk, deskVersion, origin, placement, mode, theme, /,
    ],
  ])('%# with a value that no desk has is refused, before anything runs', (scenario, message) => {
    expect(() => createEmulator(scenario as Scenario)).toThrow(refused(message))
  })

  it('may leave everything out, also in so many words', async () => {
    const nothing: Record<keyof Scenario, undefined> = {
      desk: undefined,
      deskVersion: undefined,
      origin: undefined,
      placement: undefined,
      mode: undefined,
      theme: undefined,
      user: undefined,
      ticket: undefined,
      app: undefined,
      delivery: undefined,
      strict: undefined,
      clock: undefined,
    }
    using emulator = createEmulator(nothing as Scenario)
    const widget = createWidget({ link: emulator.link })
    await widget.connect()
    expect(await widget.whenTicket()).toMatchObject({ id: 'ticket-1042' })
    widget.close()
  })
})

describe('what a test does at the desk', () => {
  it.each<[string, (desk: Emulator) => unknown, RegExp]>([
    ['opens no ticket', (desk) => desk.ticket.open({} as never), /^The id of the ticket is undefined: /],
    ['changes a ticket to none', (desk) => desk.ticket.update({ id: '' }), /^The id of the ticket is "": /],
    ['logs nobody in', (desk) => desk.user.switch(null as never), /^The user is null: /],
    ['shows the app in no mode', (desk) => desk.app.setMode('big' as never), /^The mode is "big": /],
    ['sets no theme', (desk) => desk.setTheme('blue' as never), /^The theme is "blue": /],
    [
      'clicks no button',
      (desk) => desk.clickSectionButton(undefined as never),
      /^The buttonId is undefined: /,
    ],
  ])('is refused when it %s', (_, act, message) => {
    using desk = createEmulator()
    expect(() => act(desk)).toThrow(refused(message))
  })
})
