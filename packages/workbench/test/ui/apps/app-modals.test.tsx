// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createWritable } from '@deskbridge/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppConfig, WorkbenchConfig } from '../../../src/config'
import { AppModals } from '../../../src/ui/apps/app-modals'
import { createDesk, type Desk } from '../../../src/ui/desk/desk'
import { DeskContext } from '../../../src/ui/desk/use-desk'
import { speakFor } from '../fixtures/speak-for'

const orders: AppConfig = {
  id: 'orders',
  name: 'Orders',
  url: 'http://localhost:5173/',
  desk: 'zendesk',
  placement: 'ticket-sidebar',
  mode: 'embed',
}

let desk: Desk
let ask: () => void

beforeEach(async () => {
  // There is no server that could be asked about a page.
  vi.stubGlobal('fetch', () => Promise.reject(new Error('There is no server.')))
  localStorage.clear()
  history.replaceState(null, '', '/')
  desk = await createDesk(createWritable<WorkbenchConfig>({ apps: [orders], desk: 'zendesk' }))
  const [app] = desk.apps.created.get()
  app!.open(document.body.appendChild(document.createElement('div')))
  const speaker = speakFor(app!).register()
  ask = () =>
    act(() =>
      speaker.invoke({ 'instances.create': [{ location: 'modal', url: '/order', size: { width: '50%' } }] }),
    )
  render(
    <MantineProvider env="test">
      <DeskContext value={desk}>
        <AppModals />
      </DeskContext>
    </MantineProvider>,
  )
})
afterEach(() => {
  cleanup()
  for (const app of desk.apps.created.get()) app.close()
  vi.unstubAllGlobals()
})

const dialogs = () => screen.queryAllByRole('dialog', { name: 'Orders' })
const frames = () => dialogs().map((dialog) => dialog.querySelector('iframe')?.title)

test('Each modal is a dialog named after its app, with a frame of its own', () => {
  expect(dialogs()).toEqual([])
  ask()
  ask()
  expect(frames()).toEqual(['Orders modal 1', 'Orders modal 2'])
})

test('Escape closes the front modal, and the button the one that it is in', () => {
  for (let count = 0; count < 3; count++) ask()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(frames()).toEqual(['Orders modal 1', 'Orders modal 2'])
  fireEvent.click(screen.getAllByRole('button', { name: 'Close' })[0]!)
  expect(frames()).toEqual(['Orders modal 2'])
})

test('A percentage of the size is one of the window', () => {
  ask()
  const style = dialogs()[0]!.querySelector('.app-body')!.getAttribute('style')
  expect(style).toBe('--modal-app-width: 50vw;')
})

test('The messages of a modal are listed under its own name, as are those that meet a fault of its app', () => {
  ask()
  const { app } = desk.modals.all.get()[0]!
  act(() => void speakFor(app).register())
  desk.faults.add({ app: 'orders', fault: { kind: 'drop' } })
  act(() => void speakFor(app).register())
  const ofModal = desk.messages
    .recorded()
    .flatMap((row) => (row.kind === 'message' && row.app === 'Orders modal 1' ? [row] : []))
  const listed = ofModal.map(({ name, fault }) => [name, fault?.verdict])
  expect(listed).toContainEqual(['iframe.handshake', undefined])
  expect(listed).toContainEqual(['app.registered', undefined])
  expect(listed).toContainEqual(['app.registered', 'dropped'])
})
