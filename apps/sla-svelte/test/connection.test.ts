import { createWidget, WidgetError } from '@deskbridge/svelte'
import { render, screen } from '@testing-library/svelte'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { explain } from '../src/explain'
import Root from '../src/Root.svelte'
import { desks, openSla, ticketDesks } from './fixtures/open-sla'

describe.each(ticketDesks)('on the desk %s the app', (desk) => {
  test('shows that it is connecting to the desk', async () => {
    await openSla({ desk, placement: 'ticket-sidebar' })
    expect(screen.getByRole('status').textContent).toBe('Connecting to the desk …')
    await screen.findByText('Late order, no tracking')
  })

  test('shows that the desk did not respond, and connects on retry', async () => {
    const options = { connectTimeoutMs: 1 }
    const { emulator } = await openSla({ desk, placement: 'ticket-sidebar', widget: options })
    const letThrough = emulator.faults.drop({})
    await screen.findByText('The desk did not respond. Try again, or reload the desk.')
    const focused = vi.spyOn(screen.getByText(/^The desk did not respond/), 'focus')
    screen.getByRole('button', { name: 'Try again' }).click()
    expect(focused).toHaveBeenCalledOnce()
    letThrough()
    emulator.reload()
    expect(await screen.findByText('Late order, no tracking')).toBeTruthy()
  })
})

describe.each(desks)('in the main menu of the desk %s the app', (desk) => {
  test('shows the queue even when the desk does not respond', async () => {
    const { emulator } = await openSla({ desk, placement: 'main-menu', widget: { connectTimeoutMs: 1 } })
    emulator.faults.drop({})
    await screen.findByText('The desk did not respond. Try again, or reload the desk.')
    expect(await screen.findByText('Which size should I choose?')).toBeTruthy()
  })
})

test('outside of a desk the app explains where to open it, and has no retry button', async () => {
  const widget = createWidget()
  render(Root, { widget, placement: 'ticket-sidebar', queueUrl: '' })
  onTestFinished(widget.close)
  await screen.findByText('This page is not inside a helpdesk. Open it next to a ticket.')
  expect(screen.queryByRole('button')).toBe(null)
})

test('the explanation of a failure names the placement of the page, or is the message of the error', () => {
  const failed = { status: 'failed', placement: 'main-menu' } as const
  const outside = new WidgetError('NOT_EMBEDDED', '')
  expect(explain({ ...failed, error: outside })).toContain('Open it from the main menu')
  const message = 'A desk answered from https://desk.example.com, which is not allowed.'
  expect(explain({ ...failed, error: new WidgetError('ORIGIN_REFUSED', message) })).toBe(message)
})

test('the app follows the theme of the desk', async () => {
  const { emulator } = await openSla({ desk: 'text', placement: 'ticket-sidebar', theme: 'light' })
  await expect.poll(() => document.documentElement.dataset.theme).toBe('light')
  emulator.setTheme('dark')
  await expect.poll(() => document.documentElement.dataset.theme).toBe('dark')
})
