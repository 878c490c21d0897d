import { describe, expect, it } from 'vitest'
import { createWidget as createDefaultWidget } from '../../src'
import { qiscusDesk } from '../../src/desks/qiscus'
import { textDesk } from '../../src/desks/text'
import { createWidget } from '../../src/widget/create-widget'
import { connectQiscusWidget, connectTextWidget } from '../fixtures/open-widget'

const mistake = (...words: string[]) => {
  const pattern = words.map((word) => `(?=.*${word.replace(/[()[\].*+?]/g, '\\$&')})`).join('')
  return expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringMatching(pattern) })
}

/** Calls without checked types, as plain JavaScript does. */
const loosely = <T>(value: unknown) => value as T

describe('createWidget', () => {
  const options = [
    [{ desks: ['text'] }, ['desk', '"text"', 'parse()']],
    [{ desks: [] }, ['desks', 'an empty array', 'at least one desk']],
    [{ desks: 'text' }, ['desks', '"text"', 'an array']],
    [{ desks: [null] }, ['desk', 'null']],
    [{ hostOrigins: 'https://desk.example.com' }, ['hostOrigins', 'array']],
    [{ hostOrigins: [null] }, ['null', 'https://desk.example.com']],
    [{ connectTimeoutMs: '10s' }, ['connectTimeoutMs', '"10s"', 'milliseconds']],
    [{ requestTimeoutMs: -1 }, ['requestTimeoutMs', '-1']],
    [{ requestTimeoutMs: Number.NaN }, ['requestTimeoutMs', 'NaN']],
    [{ link: {} }, ['link', 'parentLink()']],
    [{ onDiagnostic: true }, ['onDiagnostic', 'a function']],
    [null, ['options', 'null']],
  ] as const

  it.each(options)('refuses %j with the value and the remedy', (bad, words) => {
    expect(() => createDefaultWidget(loosely(bad))).toThrow(mistake(...words))
  })

  it('needs desks where it has none of its own', () => {
    expect(() => createWidget(loosely({}))).toThrow(mistake('desks', 'undefined', 'at least one desk'))
  })
})

it('an unknown placement is rejected with the list of known ones', () => {
  for (const createDesk of [textDesk, qiscusDesk]) {
    expect(() => createDesk({ placement: loosely('sidebar') })).toThrow(
      mistake('"sidebar"', 'ticket-sidebar', 'main-menu', 'settings'),
    )
  }
})

describe('a widget', () => {
  const widget = createDefaultWidget()

  it('rejects a handler that is not a function, and an unknown event', () => {
    expect(() => widget.on('ticketChange', loosely(undefined))).toThrow(
      mistake('"ticketChange"', 'a function'),
    )
    expect(() => widget.on(loosely<'message'>('ticket'), () => {})).toThrow(
      mistake('"ticket"', 'ticketChange'),
    )
    expect(() => widget.on(loosely<'message'>('toString'), () => {})).toThrow(mistake('"toString"'))
  })

  it('refuses a capability that does not exist', () => {
    expect(() => widget.can(loosely('sections'))).toThrow(mistake('"sections"', 'section'))
    expect(() => widget.can(loosely('constructor'))).toThrow(mistake('"constructor"'))
  })

  it('refuses what has no string form with an error of its own', async () => {
    const odd = loosely<never>({ toString: 1, valueOf: 1 })
    const calls = [
      widget.setBadge(odd),
      widget.resize(odd),
      widget.resize({ height: odd }),
      widget.setSection(odd),
      widget.send(odd),
      widget.trackEvent(odd, odd),
      widget.showToast(odd),
      widget.setFullscreen(odd),
    ]
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
  })
})

describe('a second widget of the document', () => {
  it('that asks for another placement fails, and the first one goes on', async () => {
    const { widget, createSecond } = await connectTextWidget()
    const second = createSecond({ desks: [textDesk({ placement: 'main-menu' })] })
    await expect(second.connect()).rejects.toThrow(mistake('"ticket-sidebar"', '"main-menu"'))
    expect(second.status.get()).toBe('failed')
    expect(widget.status.get()).toBe('connected')
  })

  it('that states a placement where the first one states none, or the same, joins', async () => {
    const { createSecond } = await connectQiscusWidget()
    const stated = createSecond({ desks: [qiscusDesk({ placement: 'ticket-sidebar' })] })
    await stated.connect()
    expect(stated.status.get()).toBe('connected')
    const text = await connectTextWidget({ desk: { placement: 'settings' } })
    const same = text.createSecond({ desks: [textDesk({ placement: 'settings' })] })
    await same.connect()
    expect(same.status.get()).toBe('connected')
  })
})
