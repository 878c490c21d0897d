// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useProbe } from '../../../src/ui/apps/use-probe'

afterEach(() => vi.unstubAllGlobals())

/** Renders the hook, and returns its result with functions that answer its requests in any order. */
function probe() {
  const answers: ((status: number) => Promise<void>)[] = []
  vi.stubGlobal('fetch', () => {
    let resolve: (response: Response) => void = () => {}
    const promise = new Promise<Response>((fulfil) => (resolve = fulfil))
    answers.push((status) => act(async () => resolve(Response.json({ status }))))
    return promise
  })
  const { result, rerender } = renderHook(({ url, load, isNeeded }) => useProbe(url, load, isNeeded), {
    initialProps: { url: 'http://a.test/', load: 1, isNeeded: true },
  })
  return { answers, rerender, status: () => result.current?.status ?? null }
}

test('A page is asked again at each load, and what was found before is not shown meanwhile', async () => {
  const { answers, rerender, status } = probe()
  await answers[0]!(404)
  expect(status()).toBe(404)
  rerender({ url: 'http://a.test/', load: 2, isNeeded: true })
  expect(status()).toBeNull()
  await answers[1]!(200)
  expect(status()).toBe(200)
})

test('The answer about another URL, or of an earlier load that comes late, is not shown', async () => {
  const { answers, rerender, status } = probe()
  rerender({ url: 'http://b.test/', load: 1, isNeeded: true })
  await answers[0]!(404)
  expect(status()).toBeNull()
  await answers[1]!(500)
  expect(status()).toBe(500)
})

test('Nothing is shown once there is no need to ask', async () => {
  const { answers, rerender, status } = probe()
  rerender({ url: 'http://a.test/', load: 1, isNeeded: false })
  await answers[0]!(404)
  expect(status()).toBeNull()
  expect(answers).toHaveLength(1)
})
