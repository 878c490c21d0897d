import { answering } from '@deskbridge/fixtures/endpoint-server'
import { screen } from '@testing-library/svelte'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { exampleQueue } from '../server/example-queue'
import { openSla } from './fixtures/open-sla'
import { NOW, stopTheClock } from './fixtures/stop-the-clock'

const press = (name: string) => screen.getByRole('button', { name })

/** Opens the queue, in which three tickets are about to breach, and a fourth one a minute later. */
async function openQueue(desk: 'text' | 'qiscus' = 'text') {
  const pass = stopTheClock()
  const sla = await openSla({ desk, placement: 'main-menu' })
  await screen.findByText('3 tickets are')
  /** Refreshes the queue with a limited number of tickets, those that are due first. */
  const refreshWith = async (count: number) => {
    const tickets = [...exampleQueue(NOW)].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    sla.server.answerWith(answering(200, { tickets: tickets.slice(0, count) }))
    await sla.person.click(press('Refresh'))
    await expect.poll(() => screen.queryAllByRole('listitem')).toHaveLength(count)
  }
  return { ...sla, pass, refreshWith, badge: sla.emulator.badge.get }
}

describe('the badge', () => {
  test('is the number of tickets that are due within 15 minutes or overdue, and grows with it', async () => {
    const { badge, pass } = await openQueue()
    await expect.poll(() => badge()).toBe(3)
    await pass(1)
    await expect.poll(() => badge()).toBe(4)
  })

  test('stays hidden when dismissed until the number grows', async () => {
    const { badge, emulator, pass, person } = await openQueue()
    await expect.poll(() => badge()).toBe(3)
    await person.click(press('Dismiss badge'))
    await expect.poll(() => badge()).toBe(null)
    await screen.findByText('The badge is hidden until the count grows.')
    await pass(0.5)
    await pass(0.5)
    await expect.poll(() => badge()).toBe(4)
    expect(emulator.actions.filter(({ kind }) => kind === 'badge').slice(-2)).toEqual([
      { kind: 'badge', count: null },
      { kind: 'badge', count: 4 },
    ])
    expect(screen.queryByText('The badge is hidden until the count grows.')).toBe(null)
  })

  test('can be shown again with the same button when dismissed', async () => {
    const { badge, person } = await openQueue()
    await person.click(press('Dismiss badge'))
    await expect.poll(() => badge()).toBe(null)
    const button = document.activeElement
    expect(button).toBe(press('Show badge'))
    await person.click(press('Show badge'))
    await expect.poll(() => badge()).toBe(3)
    expect(document.activeElement).toBe(button)
  })

  test('comes back when a number that has dropped since the dismissal grows', async () => {
    const { badge, person, refreshWith } = await openQueue()
    await person.click(press('Dismiss badge'))
    await refreshWith(1)
    expect(badge()).toBe(null)
    await refreshWith(2)
    await expect.poll(() => badge()).toBe(2)
  })

  test('is cleared when no ticket is left', async () => {
    const { badge, refreshWith } = await openQueue()
    await expect.poll(() => badge()).toBe(3)
    await refreshWith(0)
    await expect.poll(() => badge()).toBe(null)
  })

  test('is replaced by a note on a desk without badges, and nothing is sent or logged', async () => {
    const complaints = vi.spyOn(console, 'error')
    onTestFinished(() => complaints.mockRestore())
    const { emulator, pass } = await openQueue('qiscus')
    await screen.findByText('This desk does not support badges. The count is shown only here.')
    expect(screen.queryByRole('button', { name: 'Dismiss badge' })).toBe(null)
    await pass(1)
    await screen.findByText('4 tickets are')
    expect(emulator.actions).toEqual([])
    expect(complaints).not.toHaveBeenCalled()
  })
})
