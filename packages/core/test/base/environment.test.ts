// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { onShown, whenLoaded } from '../../src/base/environment'

afterEach(() => vi.restoreAllMocks())

describe('whenLoaded', () => {
  it('runs at once when the document has loaded', () => {
    const run = vi.fn<() => void>()
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete')
    whenLoaded(run)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it.each(['loading', 'interactive'] as const)(
    'waits for load when the document is %s, and runs once',
    (readyState) => {
      const run = vi.fn<() => void>()
      vi.spyOn(document, 'readyState', 'get').mockReturnValue(readyState)
      whenLoaded(run)
      expect(run).not.toHaveBeenCalled()
      window.dispatchEvent(new Event('load'))
      window.dispatchEvent(new Event('load'))
      expect(run).toHaveBeenCalledTimes(1)
    },
  )

  it('does not run after it was undone', () => {
    const run = vi.fn<() => void>()
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    whenLoaded(run)()
    window.dispatchEvent(new Event('load'))
    expect(run).not.toHaveBeenCalled()
  })
})

describe('onShown', () => {
  it('runs each time that the page becomes visible, until it is undone', () => {
    const run = vi.fn<() => void>()
    const hidden = vi.spyOn(document, 'hidden', 'get')
    const undo = onShown(run)
    const change = (isHidden: boolean) => {
      hidden.mockReturnValue(isHidden)
      document.dispatchEvent(new Event('visibilitychange'))
    }
    for (const isHidden of [true, false, true, false]) change(isHidden)
    expect(run).toHaveBeenCalledTimes(2)
    undo()
    change(false)
    expect(run).toHaveBeenCalledTimes(2)
  })
})
