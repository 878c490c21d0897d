// @vitest-environment happy-dom
import { createWritable } from '@deskbridge/core'
import type { GivenTicket } from '@deskbridge/host-emulator/examples'
import { beforeEach, expect, test } from 'vitest'
import type { DeskUser, WorkbenchConfig } from '../../../src/config'
import { createDesk } from '../../../src/ui/desk/desk'
import { exampleTickets, exampleUsers } from '../../../src/ui/desk/examples'

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
})

const at = '2026-01-02T03:04:05.000Z'
const kim: DeskUser = { id: 'kim', name: 'Kim', email: null, role: 'admin', divisionId: null }
const lee: DeskUser = { ...kim, id: 'lee', name: 'Lee' }

function ticket(id: string, subject = 'Late'): GivenTicket {
  const unknown = { status: null, priority: null, requester: null, assignee: null, division: null }
  return {
    ticket: { id, number: id, subject, createdAt: at, updatedAt: at, ...unknown, tags: [], customFields: {} },
    language: 'en',
    conversation: [],
  }
}

async function open(initial: Partial<WorkbenchConfig>) {
  const config = createWritable<WorkbenchConfig>({ apps: [], ...initial })
  const desk = await createDesk(config)
  const sent: (string | undefined)[] = []
  desk.tickets.open.subscribe((example) => sent.push(example?.ticket.subject))
  desk.user.subscribe(({ name }) => sent.push(name))
  return {
    desk,
    sent,
    config,
    change: (members: Partial<WorkbenchConfig>) => config.set({ ...config.get(), ...members }),
  }
}

test('The first user is signed in and the first ticket open, of the configuration or of the examples', async () => {
  const { desk } = await open({})
  expect(desk.user.get()).toEqual(exampleUsers[0])
  expect(desk.tickets.open.get()).toBe(exampleTickets[0])
  const configured = (await open({ users: [kim, lee], tickets: [ticket('1'), ticket('2')] })).desk
  expect(configured.user.get()).toEqual(kim)
  expect(configured.tickets.open.get()?.ticket.id).toBe('1')
})

test('An edit of the open ticket or of the signed-in user is sent, and no other edit', async () => {
  const { sent, change } = await open({ users: [kim, lee], tickets: [ticket('1'), ticket('2')] })
  change({
    users: [kim, { ...lee, name: 'Leigh' }],
    tickets: [ticket('1'), ticket('2', 'Lost'), ticket('3')],
  })
  change({ desk: 'text', scenarios: [{ name: 'Late' }] })
  expect(sent).toEqual([])
  change({ tickets: [ticket('1', 'Very late'), ticket('2', 'Lost')] })
  change({ users: [{ ...kim, name: 'Kimberly' }] })
  expect(sent).toEqual(['Very late', 'Kimberly'])
})

test('When the open ticket or the signed-in user goes, the first one follows at once', async () => {
  const { desk, sent, change } = await open({
    users: [kim, lee],
    tickets: [ticket('1'), ticket('2', 'Lost')],
  })
  desk.scenario.change({ ticket: '2', user: 'lee' })
  sent.length = 0
  change({ users: [kim], tickets: [ticket('1')] })
  expect(sent.sort()).toEqual(['Kim', 'Late'])
  expect(desk.scenario.get()).toMatchObject({ ticket: '1', user: 'kim' })
  expect(location.search).toBe('')
})

test('Edits that were made in the page stay on a ticket that is edited in the configuration, and go with it', async () => {
  const { desk, change } = await open({ tickets: [ticket('1'), ticket('2')] })
  desk.tickets.setStatus('solved')
  change({ tickets: [ticket('1', 'Very late'), ticket('2')] })
  expect(desk.tickets.open.get()?.ticket).toMatchObject({ subject: 'Very late', status: 'solved' })
  change({ tickets: [ticket('2')] })
  expect(desk.scenario.get().edits).toEqual({})
  change({ tickets: [ticket('1'), ticket('2')] })
  expect(desk.tickets.all.get().map(({ ticket: { status } }) => status)).toEqual([null, null])
})

test('The scenarios and the mistake are those of the configuration', async () => {
  const { desk, change } = await open({ scenarios: [{ name: 'Late' }] })
  expect(desk.presets.get()[0]?.name).toBe('Late')
  expect(desk.mistake.get()).toBeNull()
  const mistake = { file: 'deskbridge.config.ts', line: 1, column: 2, message: 'port is "1".' }
  change({ scenarios: [], mistake })
  expect(desk.presets.get()[0]?.name).toBe('A usual ticket')
  expect(desk.mistake.get()).toEqual(mistake)
})
