import { WidgetError } from '@deskbridge/vue'
import { expect, test } from 'vitest'
import { explain } from '../src/explain'

test('an error without a message in the app is explained by its own message', () => {
  const message = 'A desk answered from https://desk.example.com, which is not allowed.'
  const error = new WidgetError('ORIGIN_REFUSED', message)
  expect(explain({ status: 'failed', ticket: null, error }, false)).toBe(message)
})
