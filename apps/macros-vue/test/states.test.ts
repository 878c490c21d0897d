import { aTicket } from '@deskbridge/host-emulator'
import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { cleanup, render, screen } from '@testing-library/vue'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import App from '../src/app.vue'
import { exampleMacros as macros } from '../server/example-macros'
import { desks, openMacros, startMacros } from './fixtures/open-macros'
import { page } from './fixtures/macro-page'
import { startMacrosServer } from './macros-server'

describe.each(desks)('on the desk %s the app', (desk) => {
  test('shows whose ticket fills the placeholders, and follows the next ticket', async () => {
    // Where a desk has no number of its own, the id is what agents call the ticket.
    const { emulator } = await startMacros({ desk, ticket: aTicket({ id: '1042' }) })
    const line = screen.getAllByRole('status')[0]!
    expect(line.textContent).toBe('Connecting to the desk …')
    await screen.findByText('Maya Chen')
    expect(line.textContent?.trim()).toBe(
      desk === 'agent-app' ? 'For Maya Chen' : 'For Maya Chen · 1042 · Late order, no tracking',
    )
    emulator.ticket.open(aTicket({ id: 'next', number: null, requester: { name: null } }))
    await screen.findByText('maya.chen@example.com')
    emulator.ticket.open(aTicket({ id: 'nobody’s', subject: null, requester: { name: null, email: null } }))
    await screen.findByText('an unnamed customer')
  })

  test('shows that no ticket is open, and the macros with gaps', async () => {
    const { emulator, person } = await openMacros({ desk, ticket: null })
    await screen.findByText('No ticket is open yet. Open one to fill the gaps.')
    await person.click(page.title('We are looking into it'))
    for (const gap of ['[customer’s name]', '[subject]', '[ticket number]']) {
      expect(screen.getByText(gap).tagName).toBe('MARK')
    }
    emulator.ticket.open(aTicket())
    await screen.findByText('Maya Chen', { selector: 'p.reply bdi' })
    expect(screen.queryByText('[customer’s name]')).toBe(null)
  })

  test('shows that this part of the desk has no tickets, and the macros', async () => {
    await openMacros({ desk, placement: 'main-menu' })
    await screen.findByText('There are no tickets in this part of the desk. Open Macros next to a ticket.')
    expect(page.titles()).toHaveLength(macros.length)
  })

  test('shows that the desk did not respond, with the macros, and connects on retry', async () => {
    const { emulator } = await startMacros({ desk, widget: { connectTimeoutMs: 1 } })
    const letThrough = emulator.faults.drop({})
    await screen.findByText('The desk did not respond. Try again, or reload the desk.')
    await expect.poll(() => page.titles()).toHaveLength(macros.length)
    const focused = vi.spyOn(screen.getByText(/^The desk did not respond/), 'focus')
    screen.getByRole('button', { name: 'Try again' }).click()
    expect(focused).toHaveBeenCalledOnce()
    letThrough()
    emulator.reload()
    await screen.findByText('Maya Chen')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
  })
})

test('outside of a desk the app says so, shows the macros, and has no retry button', async () => {
  const widget = createWidget()
  const server = await startMacrosServer()
  render(App, {
    props: { macrosUrl: server.url },
    global: { plugins: [[widgetPlugin, { widget }], VueQueryPlugin] },
  })
  onTestFinished(async () => {
    cleanup()
    widget.close()
    await server.close()
  })
  await screen.findByText('This page is not inside a helpdesk. Open it next to a ticket.')
  await expect.poll(() => page.titles()).toHaveLength(macros.length)
  expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
})

test('the app follows the theme of a desk that sends one, and otherwise the system’s', async () => {
  const { emulator } = await openMacros({ desk: 'text' })
  const { dataset } = document.documentElement
  await screen.findByText('Maya Chen')
  expect(dataset.theme).toBe('system')
  for (const theme of ['dark', 'light'] as const) {
    emulator.setTheme(theme)
    await expect.poll(() => dataset.theme).toBe(theme)
  }
})
