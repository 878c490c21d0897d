import { createWritable, WidgetError, type Placement } from '@deskbridge/core'
import type { AppStatus } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { askBeforeSave, type AskedApp } from '../../../src/ui/desk/ask-before-save'
import type { OpenedAppState } from '../../../src/ui/desk/opened-app'

function createApps() {
  const asked: string[] = []
  const add = (
    name: string,
    answer: () => Promise<unknown> = async () => undefined,
    { status = 'ready', placement = 'ticket-sidebar' }: { status?: AppStatus; placement?: Placement } = {},
  ): AskedApp => ({
    config: { id: name, name, url: 'http://a.test/', desk: 'auto', placement, mode: 'popup' },
    state: createWritable({ status } as OpenedAppState),
    send(message) {
      asked.push(`${name}: ${message}`)
      return answer()
    },
  })
  return { add, asked }
}

test('Every connected app that has the hook is asked, and a ticket to which none objects is saved', async () => {
  const { add, asked } = createApps()
  const apps = [
    add('Orders'),
    add('Editor', undefined, { placement: 'ticket-editor' }),
    add('Menu', undefined, { placement: 'main-menu' }),
    add('Late', undefined, { status: 'loading' }),
  ]
  expect(await askBeforeSave(apps, 'zendesk')).toEqual({ asked: 2, stops: [] })
  expect(asked).toEqual(['Orders: ticket.save', 'Editor: ticket.save'])
})

test('Each app that stops the save is named with its reason, in the order of the apps', async () => {
  const { add } = createApps()
  const slow = () => new Promise((_, reject) => setTimeout(() => reject(new Error('Add a tag.'))))
  const apps = [add('Slow', slow), add('Fine'), add('Fast', () => Promise.reject(new Error('Not yet.')))]
  expect(await askBeforeSave(apps, 'zendesk')).toEqual({
    asked: 3,
    stops: [
      { app: 'Slow', reason: 'Add a tag.' },
      { app: 'Fast', reason: 'Not yet.' },
    ],
  })
})

test('An app that cannot be asked stops the save, too', async () => {
  const { add } = createApps()
  const gone = () => {
    throw new Error('The app is gone.')
  }
  expect(await askBeforeSave([add('Orders', gone)], 'zendesk')).toMatchObject({
    stops: [{ app: 'Orders', reason: 'The app is gone.' }],
  })
})

test('An app that does not answer in time stops the save with a sentence about just that', async () => {
  const { add } = createApps()
  const late = () => Promise.reject(new WidgetError('REQUEST_TIMEOUT', 'Raise requestTimeoutMs.'))
  expect(await askBeforeSave([add('Orders', late)], 'zendesk')).toMatchObject({
    stops: [{ app: 'Orders', reason: 'The app did not answer in time.' }],
  })
})

test('On a desk without the hook no app is asked', async () => {
  const { add, asked } = createApps()
  expect(await askBeforeSave([add('Orders')], 'text')).toEqual({ asked: 0, stops: [] })
  expect(asked).toEqual([])
})
