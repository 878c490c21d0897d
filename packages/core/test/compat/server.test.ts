import { expect, it } from 'vitest'
import { isWidgetError } from '../../src/base/errors'
import * as agentApp from '../../src/compat/agent-app-sdk'
import * as dropIn from '../../src/compat/helpdesk-sdk'
import * as script from '../../src/compat/script'

it.each([dropIn, agentApp])(
  'a drop-in can be imported on a server, where creation rejects at once',
  async (sdk) => {
    expect(typeof window).toBe('undefined')
    const error: unknown = await sdk.createFullscreenWidget().catch((reason: unknown) => reason)
    expect(isWidgetError(error, 'NOT_EMBEDDED')).toBe(true)
  },
)

it('the script file has just the drop-in', () => {
  expect(Object.keys(script).sort()).toEqual([
    'SectionComponentType',
    'createDetailsWidget',
    'createFullscreenWidget',
  ])
  expect(script.createDetailsWidget).toBe(dropIn.createDetailsWidget)
})
