import { expect, it } from 'vitest'
import { isWidgetError } from '../../src/base/errors'
import * as dropIn from '../../src/compat/helpdesk-sdk'
import * as script from '../../src/compat/script'

it('the drop-in can be imported on a server, where creation rejects at once', async () => {
  expect(typeof window).toBe('undefined')
  const error: unknown = await dropIn.createFullscreenWidget().catch((reason: unknown) => reason)
  expect(isWidgetError(error, 'NOT_EMBEDDED')).toBe(true)
})

it('the script file has just the drop-in', () => {
  expect(Object.keys(script).sort()).toEqual([
    'SectionComponentType',
    'createDetailsWidget',
    'createFullscreenWidget',
  ])
  expect(script.createDetailsWidget).toBe(dropIn.createDetailsWidget)
})
