import { describe, expect, it } from 'vitest'
import { initialAppState, reduce, type AppEvent, type AppFacts } from '../../src/engine/state'
import { aSection, aTicket } from '../fixtures/data'

const start = initialAppState({
  namedDesk: null,
  openingState: aSection('none'),
  mode: 'popup',
  ticket: aTicket(),
})

const after = (...events: AppEvent[]): AppFacts => events.reduce(reduce, start)
const section: AppEvent = { type: 'action', action: { kind: 'section', section: aSection() } }
const fullscreen: AppEvent = { type: 'action', action: { kind: 'fullscreen', fullscreen: true } }

describe('a document', () => {
  it('begins with the opening state, without desk, badge, size and fullscreen', () => {
    expect(start).toMatchObject({
      status: 'loading',
      desk: null,
      section: aSection('none'),
      badge: null,
      size: null,
      isFullscreen: false,
    })
  })

  it('is loading, loaded and ready in this order, and a late load takes nothing back', () => {
    expect(after({ type: 'loaded' }).status).toBe('loaded')
    expect(after({ type: 'ready' }, { type: 'loaded' }).status).toBe('ready')
    expect(after({ type: 'failed', error: new Error('x') as never }, { type: 'loaded' }).status).toBe(
      'failed',
    )
  })

  it('that goes takes along desk, section, badge and fullscreen, and leaves the size', () => {
    const resize: AppEvent = { type: 'action', action: { kind: 'resize', width: 3 } }
    const badge: AppEvent = { type: 'action', action: { kind: 'badge', count: 3 } }
    const gone = after(
      { type: 'chosen', desk: 'text' },
      { type: 'ready' },
      section,
      badge,
      resize,
      fullscreen,
      { type: 'unloaded' },
    )
    expect(gone).toEqual({ ...start, size: { width: 3 } })
  })

  it('Q47 that has announced itself already keeps desk and fullscreen', () => {
    const next = after({ type: 'chosen', desk: 'qiscus' }, { type: 'ready' }, fullscreen, {
      type: 'replaced',
    })
    expect(next).toMatchObject({ status: 'loading', desk: 'qiscus', isFullscreen: true })
  })
})

describe('settling', () => {
  it('Q136 on another desk than before takes readiness back', () => {
    expect(
      after({ type: 'chosen', desk: 'qiscus' }, { type: 'ready' }, { type: 'chosen', desk: 'text' }),
    ).toMatchObject({
      desk: 'text',
      status: 'loaded',
    })
    expect(after({ type: 'ready' }, { type: 'chosen', desk: 'qiscus' }).status).toBe('ready')
  })
})

describe('a ticket', () => {
  it('T244 with another id brings back the opening state, also with none in between', () => {
    const changed: AppEvent = { type: 'ticket', ticket: aTicket({ subject: 'x' }) }
    const closed: AppEvent = { type: 'ticket', ticket: null }
    const next: AppEvent = { type: 'ticket', ticket: aTicket({ id: 't2' }) }
    expect(after(section, changed).section).toEqual(aSection())
    expect(after(section, closed, changed).section).toEqual(aSection())
    expect(after(section, next).section).toEqual(aSection('none'))
    expect(after(section, closed, next).section).toEqual(aSection('none'))
  })

  it('that is the first keeps the section', () => {
    const none = initialAppState({ namedDesk: null, openingState: null, mode: 'popup', ticket: null })
    expect(reduce(reduce(none, section), { type: 'ticket', ticket: aTicket() }).section).toEqual(aSection())
  })
})

it('T243 a section gives the opening state its title only where the app was attached for that', () => {
  const titled: AppEvent = {
    type: 'action',
    action: { kind: 'section', section: { ...aSection(), title: 'Parcels' } },
  }
  const taking = { ...start, takesFirstTitle: true }
  expect(reduce(taking, titled)).toMatchObject({
    takesFirstTitle: false,
    openingState: { ...aSection('none'), title: 'Parcels' },
  })
  expect(reduce(start, titled).openingState).toBe(start.openingState)
})

it('an action that changes nothing on the screen changes nothing', () => {
  expect(after({ type: 'action', action: { kind: 'refresh-user' } })).toBe(start)
  expect(after({ type: 'action', action: { kind: 'send', name: 'x', data: 1 } })).toBe(start)
})
