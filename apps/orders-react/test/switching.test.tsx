import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { desks, openOrders } from './fixtures/open-orders'
import { recordText } from './fixtures/record-text'

describe.each(desks)('on the desk %s, with another ticket', (desk) => {
  test('a late response for the previous customer is never shown', async () => {
    const { emulator, openTicketOf, server } = await openOrders({ desk })
    const releaseMaya = server.hold('maya.chen')
    const releaseJonas = server.hold('jonas.weber')
    await waitFor(() => expect(server.calls).toHaveLength(1))
    openTicketOf('jonas.weber@example.com', 'Jonas Weber')
    await waitFor(() => expect(server.calls).toHaveLength(2))
    const shown = recordText()

    releaseJonas()
    await screen.findByRole('heading', { name: 'Order 1006' })
    releaseMaya()
    await server.idle()
    openTicketOf('ben.adeyemi@example.com', 'Ben Adeyemi')
    await screen.findByRole('heading', { name: 'Order 1002' })

    expect(shown()).toContain('Order 1006')
    for (const text of ['Maya', '1001', '931', '812']) expect(shown()).not.toContain(text)
    expect(JSON.stringify(emulator.actions)).not.toContain('1001')
  })

  test('the orders of the previous customer disappear at once', async () => {
    const { openTicketOf, server } = await openOrders({ desk })
    await screen.findByRole('heading', { name: 'Order 1001' })
    const release = server.hold('jonas.weber')
    openTicketOf('jonas.weber@example.com', 'Jonas Weber')
    await screen.findByRole('region', { name: 'Orders of Jonas Weber' })
    expect(document.body.textContent).not.toContain('1001')
    release()
    await screen.findByRole('heading', { name: 'Order 1006' })
  })

  const changes: readonly (readonly [call: string, open: string, confirm: string, running: string])[] = [
    ['refund', 'Refund', 'Yes, refund', 'Refunding …'],
    ['note', 'Add note', 'Save note', 'Saving …'],
  ]

  /** Requests a change of order 1001, and opens Jonas Weber's ticket before the endpoint has answered. */
  async function leaveDuring([call, open, confirm, running]: (typeof changes)[number]) {
    const opened = await openOrders({ desk })
    const { openTicketOf, person, server } = opened
    const late = within(await screen.findByRole('listitem', { name: 'Order 1001' }))
    const release = server.hold(`/orders/1001/${call}`)
    await person.click(late.getByRole('button', { name: open }))
    if (call === 'note') await person.keyboard('Asked the warehouse')
    await person.click(late.getByRole('button', { name: confirm }))
    await late.findByText(running)
    openTicketOf('jonas.weber@example.com', 'Jonas Weber')
    await screen.findByRole('heading', { name: 'Order 1006' })
    return { ...opened, release }
  }

  test.each(changes)('a %s of the previous order still happens, and is not announced', async (...change) => {
    const { emulator, openTicketOf, release, server } = await leaveDuring(change)
    const shown = recordText()
    release()
    await server.idle()
    openTicketOf('ben.adeyemi@example.com', 'Ben Adeyemi')
    await screen.findByRole('heading', { name: 'Order 1002' })
    expect(shown()).not.toContain('1001')
    expect(emulator.actions.filter(({ kind }) => kind === 'toast')).toEqual([])

    openTicketOf('maya.chen@example.com', 'Maya Chen')
    const late = within(await screen.findByRole('listitem', { name: 'Order 1001' }))
    await late.findByText(change[0] === 'refund' ? 'Refunded' : 'Asked the warehouse')
  })

  test.each(changes)(
    'a %s of the previous order that fails names its customer until it is dismissed',
    async (...change) => {
      const { emulator, openTicketOf, person, release, server } = await leaveDuring(change)
      server.failNext(`/orders/1001/${change[0]}`)
      release()
      const alert = await screen.findByRole('alert')
      const what = change[0] === 'refund' ? 'The refund of' : 'The note on'
      expect(alert.textContent).toContain(
        `${what} order 1001 for Maya Chen failed: The order system failed. Try again later.`,
      )
      expect(alert.textContent).toContain(change[0] === 'note' ? 'Asked the warehouse' : '')
      expect(screen.getByRole('region', { name: 'Orders of Jonas Weber' }).contains(alert)).toBe(false)

      openTicketOf('maya.chen@example.com', 'Maya Chen')
      const late = within(await screen.findByRole('listitem', { name: 'Order 1001' }))
      expect(late.getByRole('alert').textContent).toContain('The order system failed.')
      expect(screen.getAllByRole('alert')).toHaveLength(1)
      openTicketOf('ben.adeyemi@example.com', 'Ben Adeyemi')
      await screen.findByRole('heading', { name: 'Order 1002' })
      await person.click(screen.getByRole('button', { name: 'Dismiss' }))
      expect(screen.queryByRole('alert')).toBe(null)
      expect(emulator.actions.filter(({ kind }) => kind === 'toast')).toEqual([])
    },
  )

  test('and back, a change that is still pending cannot be requested again', async () => {
    const { openTicketOf, release, server } = await leaveDuring(changes[0]!)
    openTicketOf('maya.chen@example.com', 'Maya Chen')
    const late = within(await screen.findByRole('listitem', { name: 'Order 1001' }))
    expect(late.getByText('A change of this order is under way …').role).toBe('status')
    expect(late.queryByRole('button')).toBe(null)
    release()
    await late.findByText('Refunded')
    expect(late.getByRole('button', { name: 'Add note' })).toBeTruthy()
    expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1)
  })

  test('of the same customer, the list stays and is not fetched again', async () => {
    const { openTicketOf, person, server } = await openOrders({ desk })
    await person.click((await screen.findAllByRole('button', { name: 'Add note' }))[0]!)
    await person.keyboard('Half a th')
    openTicketOf('maya.chen@example.com', 'Maya C.')
    await screen.findByRole('region', { name: 'Orders of Maya C.' })
    expect(screen.getByRole('textbox')).toMatchObject({ value: 'Half a th' })
    expect(server.calls).toHaveLength(1)
  })
})
