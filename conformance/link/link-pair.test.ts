import { setImmediate as nextTurn } from 'node:timers/promises'
import { createLinkPair, type LinkPairOptions } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import { describe, expect, it } from 'vitest'
import { describeLink, type LinkSubject } from './link-suite'

const origins = ['https://desk.example.com', 'https://widget.example.com'] as const

/** Takes one end of a pair as the link under test, and the other as its other side. */
function takeEnd(near: 0 | 1, options: LinkPairOptions, settle: () => Promise<unknown>): LinkSubject {
  const ends = createLinkPair({ ...options, origins })
  const [link, far] = [ends[near], ends[near === 0 ? 1 : 0]]
  const arrived: LinkSubject['arrived'] = []
  far.listen(({ data, ports }) => void arrived.push({ data, ports }))
  return {
    link,
    farOrigin: origins[near === 0 ? 1 : 0],
    arrived,
    send: (data, transfer = []) => far.post(data, { transfer }),
    settle,
    collectUncaught,
  }
}

const createInTasks = (near: 0 | 1) => {
  const clock = createFakeClock()
  return takeEnd(near, { clock }, () => clock.advance())
}

describeLink('createLinkPair, first end, each delivery a task', () => createInTasks(0))
describeLink('createLinkPair, second end, each delivery a task', () => createInTasks(1))
describeLink('createLinkPair, delivering while posting', () => takeEnd(0, { clock: null }, nextTurn))

describe('createLinkPair', () => {
  it('delivers each message in a task of its own by default, after the poster has gone on', async () => {
    const [near, far] = createLinkPair()
    const heard: unknown[] = []
    const arrival = new Promise<void>((resolve) => {
      far.listen(({ data }) => {
        heard.push(data)
        if (data === 2) resolve()
      })
    })
    near.post(1)
    near.post(2)
    await Promise.resolve()
    expect(heard).toEqual([])
    await arrival
    expect(heard).toEqual([1, 2])
  })

  it('delivers before post returns where it is asked to', () => {
    const [near, far] = createLinkPair({ clock: null })
    const heard: unknown[] = []
    far.listen(({ data }) => void heard.push(data))
    near.post(1)
    expect(heard).toEqual([1])
  })

  it('closes one end without closing the other, which is then heard by nobody', async () => {
    const clock = createFakeClock()
    const [near, far] = createLinkPair({ clock })
    const heard: unknown[] = []
    near.listen(({ data }) => void heard.push(data))
    far.post('under way')
    near.close()
    far.post('too late')
    await clock.advance()
    expect(heard).toEqual([])
  })
})
