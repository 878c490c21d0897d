import { deskHosts } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { formatReport } from '../../src/doctor/format-report'
import { acceptOneDesk, result, type CheckId, type DoctorCheck } from '../../src/doctor/report'

const [first, second] = deskHosts as [(typeof deskHosts)[0], (typeof deskHosts)[0]]

const of = (id: CheckId, desk: DoctorCheck['desk'], status: DoctorCheck['status']) => ({
  ...result(id, status, 'Seen.'),
  desk,
})

const statuses = (checks: readonly DoctorCheck[]) => acceptOneDesk(checks).map(({ status }) => status)

test('A failure in one desk is a warning when the page works in another', () => {
  const checks = [of('framing', first.id, 'failure'), of('framing', second.id, 'ok')]
  expect(statuses(checks)).toEqual(['warning', 'ok'])
})

test('Failures stay when no desk can frame the page and speak to it', () => {
  const checks = [
    of('framing', first.id, 'failure'),
    of('framing', second.id, 'ok'),
    of('protocol', first.id, 'ok'),
    of('protocol', second.id, 'failure'),
  ]
  expect(statuses(checks)).toEqual(['failure', 'ok', 'ok', 'failure'])
})

test('An error is a warning in a desk for which the page is not made, and a failure in one for which it is', () => {
  const checks = [
    of('protocol', first.id, 'failure'),
    of('errors', first.id, 'failure'),
    of('protocol', second.id, 'ok'),
    of('errors', second.id, 'failure'),
  ]
  expect(statuses(checks)).toEqual(['warning', 'warning', 'ok', 'failure'])
})

test('A failure that does not depend on the desk stays', () => {
  const checks = [of('framing', first.id, 'ok'), of('https', null, 'failure')]
  expect(statuses(checks)).toEqual(['ok', 'failure'])
})

test('A report for people has a line for each check, its remedy below, and a summary', () => {
  const url = 'https://widget.example.com/'
  const checks = [
    result('reachable', 'ok', 'It answers.'),
    result('https', 'failure', 'It is on HTTP.', 'Use HTTPS.'),
    result('workbench-framing', 'warning', 'It refuses.', 'Send a header.'),
    result('browser', 'skipped', 'No browser.', 'Install one.'),
  ]
  expect(formatReport({ url, finalUrl: url, httpStatus: 200, isEmbeddable: false, checks })).toBe(
    [
      url,
      '✓ ok       It answers.',
      '✗ failure  It is on HTTP.',
      '           Use HTTPS.',
      '! warning  It refuses.',
      '           Send a header.',
      '- skipped  No browser.',
      '           Install one.',
      'This page cannot be used as a widget: 1 failure, 1 warning.',
      '',
    ].join('\n'),
  )
})
