import { aTicket } from '@deskbridge/host-emulator'
import { describe, expect, test } from 'vitest'
import { slaOf } from '../src/sla'

const createdAt = '2026-03-02T09:00:00.000Z'

describe('the clock of a ticket', () => {
  test.each([
    ['urgent', '2026-03-02T10:00:00.000Z'],
    ['high', '2026-03-02T13:00:00.000Z'],
    ['medium', '2026-03-02T17:00:00.000Z'],
    ['low', '2026-03-03T09:00:00.000Z'],
  ] as const)('of %s priority runs from its creation until %s', (priority, dueAt) => {
    const sla = slaOf(aTicket({ priority, createdAt }))
    expect(sla).toEqual({ priority, createdAtMs: Date.parse(createdAt), dueAtMs: Date.parse(dueAt) })
  })

  test.each(['solved', 'closed'] as const)('has stopped when the ticket is %s', (status) => {
    expect(slaOf(aTicket({ status }))).toBe(`This ticket is ${status}, so its clock has stopped.`)
  })

  test.each([
    ['pending', 'pending'],
    ['onhold', 'on hold'],
  ] as const)('is paused while the ticket is %s', (status, words) => {
    expect(slaOf(aTicket({ status }))).toBe(`This ticket is ${words}, so its clock is paused.`)
  })

  test('does not run without a priority or a creation time, and reports which is missing', () => {
    expect(slaOf(aTicket({ priority: null }))).toContain('no priority')
    expect(slaOf(aTicket({ createdAt: null }))).toContain('does not report when')
  })
})
