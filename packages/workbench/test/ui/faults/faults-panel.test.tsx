// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { describeFault, faultSettings } from '@deskbridge/host-emulator/faults'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskFaults, type DeskFaults } from '../../../src/ui/faults/desk-faults'
import { FaultsBar } from '../../../src/ui/faults/faults-bar'
import { FaultsPanel } from '../../../src/ui/faults/faults-panel'
import { faultKindNames } from '../../../src/ui/faults/read-fault'

const apps = [
  { id: 'orders', name: 'Orders' },
  { id: 'notes', name: 'Notes' },
]
let faults: DeskFaults

beforeEach(() => {
  faults = createDeskFaults()
  render(
    <MantineProvider env="test">
      <FaultsBar faults={faults} apps={apps} />
      <FaultsPanel faults={faults} apps={apps} />
    </MantineProvider>,
  )
})
afterEach(cleanup)

/** Enters a value into the input with a label, which ends with an asterisk where the value is required. */
const enter = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(new RegExp(`^${label}( \\*)?$`)), { target: { value } })
const press = (name: string, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }))
const list = () => screen.getByRole('region', { name: 'Active faults' })
const bar = () => screen.queryByRole('region', { name: 'Faults' })

test('While no fault is on, the panel says so, and there is no bar', () => {
  expect(within(list()).getByText(/No faults are on/)).toBeDefined()
  expect(bar()).toBeNull()
})

test('A fault with its settings is added for one app, and named in the list and in the bar', () => {
  enter('App', 'orders')
  enter('Delay', '250')
  enter('Times', '3')
  press('Add fault')
  expect(faults.active.get()).toEqual([{ app: 'orders', fault: { kind: 'latency', ms: 250, times: 3 } }])
  expect(within(list()).getByText('latency 250 ms (3 times) for Orders')).toBeDefined()
  expect(within(bar()!).getByRole('status').textContent).toBe(
    '1 fault is on: latency 250 ms (3 times) for Orders',
  )
})

test.each(faultKindNames)(
  'The fault “%s” can be added, with a sentence for it and each of its settings',
  (kind) => {
    enter('Fault', kind)
    const { description } = describeFault(kind)
    const texts = [description, ...Object.values(faultSettings(kind)).map((setting) => setting.description)]
    for (const text of texts) expect(screen.getAllByText(text, { exact: false })).not.toEqual([])
    press('Add fault')
    expect(faults.active.get()).toMatchObject([{ app: null, fault: { kind } }])
  },
)

test('A fault that cannot be is explained, and not added', () => {
  enter('Fault', 'drop')
  enter('Probability', '5')
  press('Add fault')
  expect(screen.getByRole('alert').textContent).toMatch(/^The probability of the fault "drop" is 5/)
  expect(faults.active.get()).toEqual([])
  enter('Fault', 'stale')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('A single fault is removed from the list, and the focus stays in it', async () => {
  press('Add fault')
  enter('Fault', 'drop')
  press('Add fault')
  press('Remove latency 300 ms for all apps')
  expect(faults.active.get()).toEqual([{ app: null, fault: { kind: 'drop' } }])
  expect(document.activeElement?.textContent).toBe('Active faults')
})

test.each<[string, () => HTMLElement]>([
  ['panel', list],
  ['bar', () => bar()!],
])('“Clear all” in the %s switches every fault off', (_, place) => {
  press('Add fault')
  press('Add fault')
  press('Clear all', place())
  expect(faults.active.get()).toEqual([])
  expect(bar()).toBeNull()
})
