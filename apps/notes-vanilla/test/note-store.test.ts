import { describe, expect, test } from 'vitest'
import { createNoteStore } from '../src/note-store.js'

/** Creates a fake of the browser's storage that can be full. */
function fakeStorage() {
  const entries = new Map<string, string>()
  const storage = {
    isFull: false,
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => void entries.delete(key),
    setItem(key: string, value: string) {
      if (storage.isFull) throw new DOMException('No room left.', 'QuotaExceededError')
      entries.set(key, value)
    },
  }
  return storage
}

const open = (storage: object, now?: () => number, pageId = 'page') =>
  createNoteStore(() => storage as Storage, pageId, now)
const textsOf = (store: ReturnType<typeof open>, key: string) => store.notes(key).map(({ text }) => text)

describe('the note store', () => {
  test('is empty for a ticket without notes', () => {
    const store = open(fakeStorage())
    expect([store.notes('text:1'), store.draft('text:1'), store.otherDrafts('text:1')]).toEqual([[], '', []])
  })

  test('stores the notes of each ticket separately, newest first', () => {
    const store = open(fakeStorage())
    store.add('text:1', 'first')
    store.add('text:1', 'second')
    store.add('qiscus:1', 'another desk')
    expect(textsOf(store, 'text:1')).toEqual(['second', 'first'])
    expect(textsOf(store, 'qiscus:1')).toEqual(['another desk'])
  })

  test('restores notes and drafts when the page is opened again', () => {
    const storage = fakeStorage()
    open(storage).add('text:1', 'kept')
    open(storage).setDraft('text:1', 'half a th')
    expect(textsOf(open(storage), 'text:1')).toEqual(['kept'])
    expect(open(storage).draft('text:1')).toBe('half a th')
  })

  test('keeps a draft for each ticket until it becomes a note', () => {
    const store = open(fakeStorage())
    store.setDraft('text:1', 'one')
    store.setDraft('text:2', 'two')
    store.add('text:1', 'one')
    expect([store.draft('text:1'), store.draft('text:2')]).toEqual(['', 'two'])
  })

  test('gives each note of a ticket a unique time, even within one millisecond', () => {
    const store = open(fakeStorage(), () => 1000)
    store.add('text:1', 'a')
    store.add('text:1', 'b')
    expect(store.notes('text:1').map(({ createdAt }) => createdAt)).toEqual([1001, 1000])
  })

  test('removes a note and restores it to its place', () => {
    const store = open(fakeStorage(), () => 1000)
    for (const text of ['a', 'b', 'c']) store.add('text:1', text)
    const middle = store.notes('text:1')[1]!
    store.remove('text:1', middle)
    expect(textsOf(store, 'text:1')).toEqual(['c', 'a'])
    store.restore('text:1', middle)
    expect(textsOf(store, 'text:1')).toEqual(['c', 'b', 'a'])
  })

  test('sees notes from another tab', () => {
    const storage = fakeStorage()
    const [here, there] = [open(storage), open(storage)]
    here.add('text:1', 'here')
    there.add('text:1', 'there')
    expect(textsOf(here, 'text:1')).toEqual(['there', 'here'])
  })

  test('keeps the drafts of two pages apart, until one takes the other’s', () => {
    const storage = fakeStorage()
    const [here, there] = [open(storage, undefined, 'here'), open(storage, undefined, 'there')]
    here.setDraft('text:1', 'typed here')
    there.setDraft('text:1', 'typed there')
    expect([here.draft('text:1'), there.draft('text:1')]).toEqual(['typed here', 'typed there'])
    expect(here.otherDrafts('text:1')).toEqual([['there', 'typed there']])
    there.add('text:1', 'saved there')
    expect(here.draft('text:1')).toBe('typed here')
    there.setDraft('text:1', 'more')
    here.takeDraft('text:1', 'there')
    expect(here.draft('text:1')).toBe('typed here\n\nmore')
    expect(here.otherDrafts('text:1')).toEqual([])
  })

  test('leaves no entry for a ticket without notes and draft', () => {
    const storage = fakeStorage()
    const store = open(storage)
    store.setDraft('text:1', 'a')
    store.setDraft('text:1', '')
    expect(storage.entries.size).toBe(0)
  })

  test.each(['', '{', 'null', '[]', '{"notes":1,"drafts":2}', '{"drafts":{"page":1}}'])(
    'treats the invalid entry %j as empty',
    (entry) => {
      const storage = fakeStorage()
      open(storage).add('text:1', 'a')
      const [key] = storage.entries.keys()
      storage.entries.set(key!, entry)
      const store = open(storage)
      expect([store.notes('text:1'), store.draft('text:1'), store.otherDrafts('text:1')]).toEqual([
        [],
        '',
        [],
      ])
    },
  )

  test('works in memory, and reports it, where the browser blocks storage', () => {
    const store = createNoteStore(() => {
      throw new DOMException('Access is denied.', 'SecurityError')
    }, 'page')
    store.add('text:1', 'a')
    store.setDraft('text:1', 'b')
    expect([textsOf(store, 'text:1'), store.draft('text:1')]).toEqual([['a'], 'b'])
    expect(store.isLasting()).toBe(false)
  })

  test('keeps in memory what no longer fits, reports it, and stores it when there is space again', () => {
    const storage = fakeStorage()
    const store = open(storage)
    store.add('text:1', 'a')
    expect(store.isLasting()).toBe(true)
    storage.isFull = true
    store.add('text:1', 'b')
    expect(textsOf(store, 'text:1')).toEqual(['b', 'a'])
    expect(store.isLasting()).toBe(false)
    storage.isFull = false
    store.add('text:1', 'c')
    expect(textsOf(open(storage), 'text:1')).toEqual(['c', 'b', 'a'])
    expect(store.isLasting()).toBe(true)
  })
})
