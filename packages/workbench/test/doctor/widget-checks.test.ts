import { deskHosts } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { ROUNDS, type Observation } from '../../src/doctor/observation'
import { checkObservation } from '../../src/doctor/widget-checks'

const [{ id: desk, name }] = deskHosts as [(typeof deskHosts)[0]]

const perfect: Observation = {
  desk,
  readyAfterMs: 123.4,
  otherOrigin: null,
  announcements: 1,
  reaction: { kind: 'rendered' },
  listeners: { before: 1, after: 1 },
  errors: [],
  interruption: null,
}

const silent: Observation = {
  ...perfect,
  readyAfterMs: null,
  announcements: 0,
  reaction: null,
  listeners: null,
}

const check = (change: Partial<Observation>) => checkObservation({ ...perfect, ...change })

test('A widget that does everything right passes every check, in the name of its desk', () => {
  const checks = check({})
  expect(checks.map(({ id, status }) => [id, status])).toEqual([
    ['protocol', 'ok'],
    ['announcement', 'ok'],
    ['ticket-switch', 'ok'],
    ['listeners', 'ok'],
    ['errors', 'ok'],
  ])
  for (const each of checks) {
    expect(each).toMatchObject({ desk, remedy: null, sentence: expect.stringContaining(name) })
  }
})

test('A widget that says nothing fails, and only its errors are checked as well', () => {
  expect(checkObservation({ ...silent, errors: ['x is not defined'] })).toMatchObject([
    { id: 'protocol', status: 'failure', sentence: `The widget said nothing to ${name} within 10 s.` },
    {
      id: 'errors',
      status: 'failure',
      sentence: `The page has an uncaught error in ${name}: x is not defined`,
    },
  ])
})

test('A widget that speaks from another origin fails, with the origin to configure', () => {
  const [protocol] = checkObservation({ ...silent, otherOrigin: 'https://login.example.com' })
  expect(protocol).toMatchObject({
    status: 'failure',
    remedy: 'Configure a URL on https://login.example.com.',
  })
})

test('An observation that ended early fails with the reason', () => {
  expect(check({ interruption: 'Target closed' })[0]).toMatchObject({
    id: 'protocol',
    status: 'failure',
    sentence: `The checks in ${name} ended early: Target closed`,
  })
})

test('A second announcement is a warning, and none is needed where the desk has none', () => {
  expect(check({ announcements: 2 })[1]).toMatchObject({ id: 'announcement', status: 'warning' })
  expect(check({ announcements: 0 })[1]).toMatchObject({ id: 'announcement', status: 'ok' })
})

test.each([
  [{ kind: 'rendered' }, 'ok'],
  [{ kind: 'posted', name: 'track' }, 'ok'],
  [{ kind: 'acknowledged' }, 'ok'],
  [{ kind: 'none', isRestless: false }, 'warning'],
  [{ kind: 'none', isRestless: true }, 'warning'],
] as const)('After another ticket, %o is %s', (reaction, status) => {
  expect(check({ reaction })[2]).toMatchObject({ id: 'ticket-switch', status })
})

test('Where no other ticket was opened, the reaction to one is not checked, and no check names one', () => {
  const checks = [0, ROUNDS].flatMap((after) => check({ reaction: null, listeners: { before: 0, after } }))
  expect(checks.map(({ id }) => id)).not.toContain('ticket-switch')
  for (const { sentence } of checks) expect(sentence).not.toContain('ticket')
})

test('A listener in each round is left behind; one that is added once is not', () => {
  const leak = check({ listeners: { before: 2, after: 2 + ROUNDS } })[3]
  expect(leak).toMatchObject({
    id: 'listeners',
    status: 'warning',
    sentence: expect.stringContaining('2 to 7'),
  })
  expect(check({ listeners: { before: 1, after: 2 } })[3]).toMatchObject({ id: 'listeners', status: 'ok' })
})

test('Several errors are counted, and the first one is shortened', () => {
  const errors = check({ errors: ['x'.repeat(1000), 'y'] }).at(-1)
  expect(errors).toMatchObject({ id: 'errors', status: 'failure' })
  expect(errors?.sentence).toMatch(/2 uncaught errors .*: x{100,}…$/)
})
