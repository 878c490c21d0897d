import { createLinkPair, createWritable } from '@deskbridge/core'
import { createHost } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { createDeskFaults, type DeskFault, type FaultReport } from '../../../src/ui/faults/desk-faults'
import { exampleUsers } from '../../../src/ui/desk/examples'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
const dropForAll: DeskFault = { app: null, fault: { kind: 'drop' } }
const dropForOrders: DeskFault = { app: 'orders', fault: { kind: 'drop' } }
const dropOnce: DeskFault = { app: null, fault: { kind: 'drop', times: 1 } }

/** Opens the desk's end of a wrapped link to each of two apps, and the apps' ends. */
function open(given?: readonly DeskFault[]) {
  const reports: FaultReport[] = []
  const active = createWritable<readonly DeskFault[]>(given ?? [])
  const faults = createDeskFaults({ active, onFault: (report) => void reports.push(report) })
  const openApp = (app: string) => {
    const [host, widget] = createLinkPair({ clock: null })
    const arrived: unknown[] = []
    const calls: string[] = []
    const link = faults.wrapLink({ id: app, appId: () => `${app}-1` }, host, {
      reload: () => void calls.push('reload'),
      remove: () => void calls.push('remove'),
    })
    link.listen(({ data }) => void arrived.push(data))
    return { post: widget.post, arrived, calls, link }
  }
  return { faults, active, reports, orders: openApp('orders'), notes: openApp('notes') }
}

test('A fault for one app leaves the messages of the others alone, and a fault for all apps does not', () => {
  const { faults, orders, notes } = open()
  faults.add(dropForOrders)
  orders.post(1)
  notes.post(2)
  faults.remove(dropForOrders)
  faults.add(dropForAll)
  orders.post(3)
  notes.post(4)
  faults.clear()
  orders.post(5)
  expect([orders.arrived, notes.arrived, faults.active.get()]).toEqual([[5], [2], []])
})

test('The list can be set from outside: faults that it names are on, all others are off', () => {
  const { active, orders, notes } = open([dropForAll])
  orders.post(1)
  active.set([dropForOrders])
  orders.post(2)
  notes.post(3)
  expect([orders.arrived, notes.arrived]).toEqual([[], [3]])
})

test('A fault that has met its last message disappears from the list', () => {
  const { faults, orders } = open([dropOnce, dropForOrders])
  faults.remove(dropForOrders)
  orders.post(1)
  expect(faults.active.get()).toEqual([])
  orders.post(2)
  expect(orders.arrived).toEqual([2])
})

test('A fault goes on counting when the list is set to an equal one', () => {
  const { active, orders } = open([{ app: null, fault: { kind: 'drop', times: 2 } }])
  orders.post(1)
  active.set([...structuredClone(active.get()), dropForOrders])
  expect(active.get()).toHaveLength(2)
  orders.post(2)
  expect(active.get()).toEqual([dropForOrders])
})

test('Two equal faults are two faults, of which one can be removed', () => {
  const { faults, orders } = open([structuredClone(dropOnce), structuredClone(dropOnce)])
  faults.remove(faults.active.get()[0]!)
  expect(faults.active.get()).toHaveLength(1)
  orders.post(1)
  orders.post(2)
  expect(orders.arrived).toEqual([2])
})

test('The faults that are on are plain JSON', () => {
  const { faults } = open()
  faults.add({ app: 'orders', fault: { kind: 'malform', member: 'requester.email', value: [1, null] } })
  expect(JSON.parse(JSON.stringify(faults.active.get()))).toEqual(faults.active.get())
})

test('Each message that met a fault is reported with its frame, name, direction and what happened, in words', () => {
  const { faults, orders, reports } = open()
  faults.add(dropForAll)
  orders.post(ready)
  orders.link.post({ ...ready, event: 'helpdesk:context:app', payload: { appId: '1' } })
  expect(reports).toMatchObject([
    {
      appId: 'orders-1',
      desk: 'qiscus',
      name: 'helpdesk:app:ready',
      direction: 'to-host',
      verdict: 'dropped',
      sentence: 'A fault dropped this message, so it did not arrive.',
    },
    { name: 'helpdesk:context:app', direction: 'to-widget', data: { appId: '1' }, verdict: 'dropped' },
  ])
})

test('The faults "reload" and "remove" act on the app whose message met them', () => {
  const { faults, orders, notes } = open()
  faults.add({ app: null, fault: { kind: 'reload' } })
  orders.post(1)
  faults.add({ app: 'notes', fault: { kind: 'remove', times: 1 } })
  notes.post(2)
  expect([orders.calls, notes.calls, faults.active.get()]).toEqual([['reload'], ['remove'], []])
})

test('A host that asks the faults first refuses what meets the fault "refuse", and nothing else', async () => {
  const faults = createDeskFaults()
  const host = createHost({
    user: exampleUsers[0],
    readyTimeoutMs: 0,
    respond: (_, envelope) => faults.respond(envelope),
  })
  const [hostEnd, widget] = createLinkPair({
    clock: null,
    origins: ['https://desk.example.com', 'https://app.example.com'],
  })
  const app = host.attach(
    {
      id: 'orders',
      name: 'Orders',
      url: 'https://app.example.com/',
      desk: 'qiscus',
      placement: 'ticket-sidebar',
      mode: 'popup',
    },
    faults.wrapLink({ id: 'orders', appId: () => app.appId }, hostEnd, {}),
  )
  const resize = { ...ready, event: 'helpdesk:app:resize', payload: { width: 300 } }
  faults.add({ app: 'orders', fault: { kind: 'refuse', times: 1 } })
  widget.post(resize)
  await Promise.resolve()
  expect(app.state.get().size).toBeNull()
  widget.post(resize)
  expect(app.state.get().size).toEqual({ width: 300 })
  host.destroy()
})
