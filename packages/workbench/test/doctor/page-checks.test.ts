import { expect, test } from 'vitest'
import { checkPage } from '../../src/doctor/page-checks'
import type { FetchedPage } from '../../src/server/fetch-page'

/** What the server of another machine answered. */
function aPage(url: string, untrusted: FetchedPage['untrusted'] = null): FetchedPage {
  return { kind: 'page', url: new URL(url), status: 200, headers: {}, title: null, html: '', untrusted }
}

test('A page of another machine must be on HTTPS', () => {
  const url = 'http://widget.example.com/'
  expect(checkPage(aPage(url), new URL(url))).toContainEqual({
    id: 'https',
    desk: null,
    status: 'failure',
    sentence: 'This page is served over HTTP, which browsers block in a page on HTTPS.',
    remedy: 'Serve the widget over HTTPS, as every desk is.',
  })
})

test('The certificate of another machine must be trusted', () => {
  const url = 'https://widget.example.com/'
  const untrusted = { origin: 'https://widget.example.com', code: 'CERT_HAS_EXPIRED' }
  expect(checkPage(aPage(url, untrusted), new URL(url))).toContainEqual({
    id: 'certificate',
    desk: null,
    status: 'failure',
    sentence: 'The certificate of https://widget.example.com is not trusted (CERT_HAS_EXPIRED).',
    remedy: 'Install a certificate of an authority that browsers trust, with all intermediate certificates.',
  })
})

test('A deployed page with a trusted certificate passes', () => {
  const url = 'https://widget.example.com/'
  expect(checkPage(aPage(url), new URL(url)).map(({ id, status }) => [id, status])).toEqual([
    ['reachable', 'ok'],
    ['redirect', 'ok'],
    ['https', 'ok'],
    ['certificate', 'ok'],
    ['mixed-content', 'ok'],
  ])
})
