import { expect, test } from 'vitest'
import { parsePageUrl } from '../src/parse-page-url'

const page = 'https://widget.example.com/macros/index.html'

test.each([
  ['', { placement: 'ticket-sidebar', macrosUrl: 'https://widget.example.com/macros' }],
  ['?placement=main-menu', { placement: 'main-menu', macrosUrl: 'https://widget.example.com/macros' }],
  ['?placement=message-box', { placement: 'message-box', macrosUrl: 'https://widget.example.com/macros' }],
  [
    '?macros=https://desk.example.com/api/&placement=settings',
    { placement: 'ticket-sidebar', macrosUrl: 'https://desk.example.com/api/macros' },
  ],
])('the query %j means %j', (query, settings) => {
  expect(parsePageUrl(page + query)).toEqual(settings)
})
