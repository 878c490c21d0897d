import { expect, it } from 'vitest'
import { zendeskHost } from '../../../../src/engine/desks/zendesk'

it.each([{ errors: {} }, null, 'malformed', 7])(
  'Z2 describes an answer by its id and its result %j, which may be malformed',
  (result) => {
    expect(zendeskHost.describe({ id: 1, result })).toEqual({ name: 'answer', data: result })
  },
)

it('Z2 describes nothing that has an id alone', () => {
  expect(zendeskHost.describe({ id: 1 })).toBeNull()
})
