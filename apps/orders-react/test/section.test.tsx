import { aSection } from '@deskbridge/host-emulator'
import { item, type Section } from '@deskbridge/react'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openOrders } from './fixtures/open-orders'

const titlesOf = (section: Section | null) =>
  section?.components.map((component) => component.type === 'item' && component.data.title)

describe('the section', () => {
  test('shows the two latest orders, and a button that opens the app', async () => {
    const { emulator } = await openOrders({ desk: 'text' })
    await screen.findByRole('heading', { name: 'Order 1001' })
    await waitFor(() => expect(JSON.stringify(emulator.section.get())).toContain('931'))
    expect(emulator.section.get()).toMatchObject({
      title: 'Orders',
      components: [
        { type: 'item', data: { title: 'Order 1001 · Late', value: '£129.90' } },
        { type: 'item', data: { title: 'Order 931 · Delivered', value: '£64.00' } },
        { type: 'button', data: { label: 'Open orders', openApp: true } },
      ],
    })
  })

  test.each([
    ['a customer without orders', { requester: { email: 'tom.okafor@example.com' } }, 'No orders yet.'],
    ['orders that fail', { requester: { email: 'sofia.rossi@example.com' } }, 'Orders could not be loaded.'],
    ['a ticket without requester', { requester: null }, 'This ticket has no requester, so it has no orders.'],
  ])('explains %s', async (_what, ticket, title) => {
    const { emulator } = await openOrders({ desk: 'text', ticket })
    await waitFor(() => expect(titlesOf(emulator.section.get())).toEqual([title, false]))
  })

  test('never shows the previous customer’s orders next to another ticket', async () => {
    const openingState = aSection({ components: [item({ title: 'Orders appear here.' })] })
    const { emulator, openTicketOf, server } = await openOrders({ desk: 'text', app: { openingState } })
    await waitFor(() => expect(JSON.stringify(emulator.section.get())).toContain('1001'))
    const release = server.hold('jonas.weber')
    openTicketOf('jonas.weber@example.com', 'Jonas Weber')
    const shown = [emulator.section.get()]
    emulator.section.subscribe((section) => void shown.push(section))
    await waitFor(() => expect(titlesOf(emulator.section.get())).toEqual(['Loading orders …', false]))
    release()
    await waitFor(() => expect(JSON.stringify(emulator.section.get())).toContain('Order 1006'))
    expect(JSON.stringify(shown)).not.toContain('1001')
  })

  test('focuses the orders when its button is clicked', async () => {
    const { emulator } = await openOrders({ desk: 'text' })
    await waitFor(() => expect(JSON.stringify(emulator.section.get())).toContain('931'))
    emulator.clickSectionButton('Open orders')
    const list = screen.getByRole('region', { name: 'Orders of Maya Chen' })
    await waitFor(() => expect(document.activeElement).toBe(list))
  })

  test('is not sent to a desk without sections, and the app explains why', async () => {
    const { emulator } = await openOrders({ desk: 'qiscus' })
    await screen.findByRole('heading', { name: 'Order 1001' })
    const line = screen.getByText('This desk does not support sections').closest('details')
    expect(line?.textContent).toContain('There is no "section" in the desk "qiscus"')
    expect(emulator.actions.filter(({ kind }) => kind === 'section')).toEqual([])
  })
})

describe('a popup', () => {
  test('has a button for each size, which does the same whatever the desk has done since', async () => {
    const { emulator, person } = await openOrders({ desk: 'qiscus', mode: 'popup' })
    const press = async (name: string) => person.click(await screen.findByRole('button', { name }))
    await press('Full screen')
    await waitFor(() => expect(emulator.isFullscreen.get()).toBe(true))
    // The desk leaves full screen without a message.
    emulator.app.setMode('embed')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Full screen' })).toBeNull())
    emulator.app.setMode('popup')
    expect(emulator.isFullscreen.get()).toBe(false)
    await press('Full screen')
    await waitFor(() => expect(emulator.isFullscreen.get()).toBe(true))
    await press('Normal size')
    await waitFor(() => expect(emulator.isFullscreen.get()).toBe(false))
  })

  test('loses the full screen button when embedded, and gets it back as a popup', async () => {
    const { emulator } = await openOrders({ desk: 'qiscus', mode: 'popup' })
    await screen.findByRole('button', { name: 'Full screen' })
    emulator.app.setMode('embed')
    await screen.findByText('The desk sets the size of this frame')
    expect(screen.queryByRole('button', { name: 'Full screen' })).toBe(null)
    emulator.app.setMode('popup')
    await screen.findByRole('button', { name: 'Full screen' })
    expect(screen.queryByText('The desk sets the size of this frame')).toBe(null)
  })

  test('does not exist on the Text desk', async () => {
    await openOrders({ desk: 'text' })
    await screen.findByRole('heading', { name: 'Order 1001' })
    expect(screen.queryByRole('button', { name: 'Full screen' })).toBe(null)
    expect(screen.getByText('The desk sets the size of this frame')).toBeTruthy()
  })
})
