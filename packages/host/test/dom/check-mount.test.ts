import { describe, expect, it } from 'vitest'
import { checkSandbox } from '../../src/dom/check-mount'
import { anApp, appOrigin, deskOrigin } from '../fixtures/data'

describe('a sandbox', () => {
  it('holds an opaque app on a desk whose own origin is opaque: the two have none in common', () => {
    const origins = ['null']
    expect(() =>
      checkSandbox(anApp(), 'allow-scripts', { origins, ownOrigin: 'null', appOrigin }),
    ).not.toThrow()
  })

  it.each(['allow-same-origin', 'ALLOW-SAME-ORIGIN', 'allow-scripts\tallow-same-origin\n'])(
    'leaves an app its origin where browsers read the token: %j',
    (sandbox) => {
      const where = { origins: [], ownOrigin: deskOrigin, appOrigin }
      expect(() => checkSandbox(anApp(), sandbox, where)).not.toThrow()
    },
  )

  it.each(['', 'allow-scripts', 'allow-scripts\u00a0allow-same-origin', 'xallow-same-origin'])(
    'takes an app its origin where browsers read no such token: %j',
    (sandbox) => {
      const where = { origins: [appOrigin], ownOrigin: deskOrigin, appOrigin }
      expect(() => checkSandbox(anApp(), sandbox, where)).toThrow(/opaque origin/)
    },
  )
})
