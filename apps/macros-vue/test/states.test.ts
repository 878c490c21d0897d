import { aTicket } from '@deskbridge/host-emulator'
import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { cleanup, render, screen } from '@testing-library/vue'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import App from '../src/app.vue'
import { macros } from '../src/macros'
import { desks, openMacros } from './fixtures/open-macros'
import { page } from './fixtures/macro-page'

describe.each(desks)('on the desk %s the app', (desk) => {
  test('says whose ticket fills the gaps, and whose next', async () => {
    const { emulator } = openMacros({ desk })
    const line = screen.getAllByRole('status')[0]!
    expect(line.textContent).toBe('Connecting to the desk …')
    await screen.findByText('Maya Chen')
    expect(line.textContent?.trim()).toBe('For Maya Chen · 1042 · Late order, no tracking')
    emulator.ticket.open(aTicket({ id: 'next', number: null, requester: { name: null } }))
    await screen.findByText('maya.chen@example.com')
    emulator.ticket.open(aTicket({ id: 'nobody’s', subject: null, requester: null }))
    await screen.findByText('a customer without a name')
  })

  test('says that no ticket is open, and has the macros with gaps', async () => {
    const { emulator, person } = openMacros({ desk, ticket: null })
    await screen.findByText('No ticket is open yet: open one to fill the gaps.')
    await person.click(page.title('We are looking into it'))
    for (const gap of ['[customer’s name]', '[subject]', '[ticket number]']) {
      expect(screen.getByText(gap).tagName).toBe('MARK')
    }
    emulator.ticket.open(aTicket())
    await screen.findByText('Maya Chen', { selector: 'p.reply bdi' })
    expect(screen.queryByText('[customer’s name]')).toBe(null)
  })

  test('says that this part of the desk has no tickets, and has the macros', async () => {
    openMacros({ desk, placement: 'main-menu' })
    await screen.findByText('There are no tickets in this part of the desk: open Macros beside one.')
    expect(page.titles()).toHaveLength(macros.length)
  })

  test('says that the desk did not answer, has the macros, and connects when it is tried again', async () => {
    const { emulator } = openMacros({ desk, widget: { connectTimeoutMs: 1 } })
    const letThrough = emulator.faults.drop({})
    await screen.findByText('The desk did not answer: try again, or reload the desk.')
    expect(page.titles()).toHaveLength(macros.length)
    const focused = vi.spyOn(screen.getByText(/^The desk did not answer/), 'focus')
    screen.getByRole('button', { name: 'Try again' }).click()
    expect(focused).toHaveBeenCalledOnce()
    letThrough()
    emulator.reload()
    await screen.findByText('Maya Chen')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
  })
})

test('outside of a desk the app says so, has the macros, and offers no second try', async () => {
  const widget = createWidget()
  render(App, { global: { plugins: [[widgetPlugin, { widget }]] } })
  onTestFinished(() => {
    cleanup()
    widget.close()
  })
  await screen.findByText('This page is not inside a helpdesk: open it beside a ticket there.')
  expect(page.titles()).toHaveLength(macros.length)
  expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
})

test('the app follows the colours of a desk that tells them, and the system’s on another', async () => {
  const { emulator } = openMacros({ desk: 'text' })
  const { dataset } = document.documentElement
  await screen.findByText('Maya Chen')
  expect(dataset.theme).toBe('system')
  for (const theme of ['dark', 'light'] as const) {
    emulator.setTheme(theme)
    await vi.waitFor(() => expect(dataset.theme).toBe(theme))
  }
})
