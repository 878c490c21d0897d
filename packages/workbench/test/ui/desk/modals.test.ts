// @vitest-environment happy-dom
import { createWritable } from '@deskbridge/core'
import { createHost, type AppDefinition, type TrafficEntry } from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleUsers } from '../../../src/ui/desk/examples'
import { createModals, type OpenedModal } from '../../../src/ui/desk/modals'
import { createOpenedApp } from '../../../src/ui/desk/opened-app'
import type { Scenario } from '../../../src/ui/desk/scenario'
import { createDeskFaults } from '../../../src/ui/faults/desk-faults'
import { speakFor } from '../fixtures/speak-for'

const config: AppDefinition = {
  id: 'orders',
  name: 'Orders',
  url: 'http://localhost:5173/orders/',
  desk: 'zendesk',
  placement: 'ticket-sidebar',
  mode: 'embed',
}

function open() {
  const scenario = createWritable({ desk: 'zendesk', mode: 'app', openingStates: {} } as unknown as Scenario)
  const traffic: TrafficEntry[] = []
  const host = createHost({
    desks: deskHosts,
    user: exampleUsers[0],
    openModal: (request) => modals.open(request),
    onTraffic: (entry) => void traffic.push(entry),
  })
  const faults = createDeskFaults()
  const modals = createModals(host.state, (definition) => createOpenedApp(definition, host, scenario, faults))
  const opener = createOpenedApp(createWritable(config), host, scenario, faults)
  const container = () => document.body.appendChild(document.createElement('div'))
  opener.open(container())
  const speaker = speakFor(opener).register()
  return {
    host,
    modals,
    opener,
    container,
    /** Returns what was answered to the app. */
    answers: () =>
      traffic.flatMap(({ name, appId, data }) =>
        name === 'answer' && appId === opener.appId() ? [data] : [],
      ),
    /** Lets the app ask for a modal, and returns it before the page has opened it. */
    ask(options: object = {}): OpenedModal {
      speaker.invoke({ 'instances.create': [{ location: 'modal', url: 'modal.html', ...options }] })
      return modals.all.get().at(-1)!
    },
  }
}

let opened: ReturnType<typeof open>

beforeEach(() => {
  document.body.innerHTML = ''
  opened = open()
})
afterEach(() => opened.host.destroy())

const frames = () => document.querySelectorAll('iframe').length

test('A modal of an app has its URL, its size and a name of its own, and the app gets its id once it is opened', async () => {
  const { ask, answers, container } = opened
  const modal = ask({ size: { width: '500px', height: '60%' } })
  expect(modal).toMatchObject({ title: 'Orders', size: { width: 500, height: '60%' } })
  expect(modal.app.config).toMatchObject({
    id: 'orders',
    name: 'Orders modal 1',
    placement: 'modal',
    url: 'http://localhost:5173/orders/modal.html',
  })
  await Promise.resolve()
  expect(answers()).toEqual([])
  modal.app.open(container())
  await expect
    .poll(answers)
    .toEqual([{ 'instances.create': [{ instanceGuid: modal.app.appId() }], errors: {} }])
  expect(modal.app.iframe()?.title).toBe('Orders modal 1')
})

test('Open modals have different names, and the number of a closed one is used again', () => {
  const { ask, modals } = opened
  const names = () => modals.all.get().map(({ app }) => app.config.name)
  const first = ask()
  ask()
  expect(names()).toEqual(['Orders modal 1', 'Orders modal 2'])
  modals.close(first)
  ask()
  expect(names()).toEqual(['Orders modal 2', 'Orders modal 1'])
})

test.each<[string, (modal: OpenedModal) => void]>([
  ['the user closes it', (modal) => opened.modals.close(modal)],
  ['its own page destroys it', ({ app }) => speakFor(app).register().invoke({ destroy: [] })],
  ['the app that opened it ends', () => opened.opener.close()],
])('A modal is closed, and ends in the host, when %s', async (_, close) => {
  const { ask, answers, container, modals, host } = opened
  const modal = ask()
  modal.app.open(container())
  await expect.poll(answers).toHaveLength(1)
  expect([frames(), host.state.get().apps.length]).toEqual([2, 2])
  const id = modal.app.appId()
  close(modal)
  await expect.poll(() => modals.all.get()).toEqual([])
  expect(host.state.get().apps.map(({ appId }) => appId)).not.toContain(id)
  expect(frames()).toBe(host.state.get().apps.length)
})

test('A modal that cannot be mounted is closed, and the app gets the reason', async () => {
  const { answers, ask, modals } = opened
  const modal = ask()
  modal.app.open(document.implementation.createHTMLDocument().createElement('div'))
  await expect.poll(answers).toMatchObject([{ message: expect.stringMatching(/container/) as unknown }])
  expect(modals.all.get()).toEqual([])
})
