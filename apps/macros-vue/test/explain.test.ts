import { WidgetError } from '@deskbridge/vue'
import { expect, test } from 'vitest'
import { explain } from '../src/explain'

test('a failure that the app has no words for is told in the words of its error', () => {
  const message = 'A desk answered from https://desk.example.com, which is not allowed.'
  const error = new WidgetError('ORIGIN_REFUSED', message)
  expect(explain({ status: 'failed', ticket: null, error }, false)).toBe(message)
})
