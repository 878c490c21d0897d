// @vitest-environment happy-dom
import * as core from '@deskbridge/core'
import { standaloneDesk } from '@deskbridge/core/desks/standalone'
import { aSection, aTicket, cleanUp, setupDesk, type Scenario } from '@deskbridge/host-emulator'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {} from '@deskbridge/host-emulator/vitest'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNoteStore } from '../src/note-store.js'

const html = await readFile(join(import.meta.dirname, '../src/index.html'), 'utf8')
// A test DOM fetches nothing, so the page's head with its scripts is left out.
const [, page = ''] = /<body>(.*)<\/body>/s.exec(html) ?? []
const script = '../src/notes.js'
const openingState = aSection({ title: 'Notes' })

beforeEach(() => {
  window.localStorage.clear()
  window.sessionStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

/** Opens the page on a desk; its script runs again each time, as in a new document. */
async function openNotes(scenario: Scenario = {}) {
  const desk = setupDesk({ app: { openingState }, ...scenario })
  document.body.innerHTML = page
  vi.stubGlobal('Deskbridge', { ...core, standaloneDesk })
  vi.resetModules()
  await import(script)
  await desk.ready()
  return desk
}

const shown = (id: string) => document.getElementById(id)?.textContent
const notes = () => [...document.querySelectorAll('#notes p')].map(({ textContent }) => textContent)
const draft = () => document.querySelector('textarea')!

function save(text: string): void {
  draft().value = text
  document.querySelector('form')!.requestSubmit()
}

describe.each(['text', 'qiscus', 'zendesk'] as const)('on the desk %s', (desk) => {
  test('the page shows the ticket, and follows its changes', async () => {
    // Where a desk has no number of its own, the id is what agents call the ticket.
    const { ticket } = await openNotes({ desk, ticket: aTicket({ id: '1042' }) })
    await expect.poll(() => shown('subject')).toBe('#1042 Late order, no tracking')
    ticket.update({ subject: 'Found' })
    await expect.poll(() => shown('subject')).toBe('#1042 Found')
  })

  test('each ticket has its own notes and its own draft', async () => {
    const { ticket } = await openNotes({ desk })
    await expect.poll(() => shown('status')).toBe('No notes on this ticket yet.')
    save('Asked the carrier')
    expect(notes()).toEqual(['Asked the carrier'])
    ticket.open(aTicket({ id: 'other', number: '1041' }))
    await expect.poll(notes).toEqual([])
    ticket.open(aTicket())
    await expect.poll(notes).toEqual(['Asked the carrier'])
  })

  test('without a ticket the page says so', async () => {
    await openNotes({ desk, ticket: null })
    await expect.poll(() => shown('status')).toBe('No ticket is open yet. Open one to see its notes.')
  })
})

test('the latest note is shown in the ticket’s details, with a button that focuses the page', async () => {
  const desk = await openNotes()
  await expect.poll(() => desk).toHaveDone({ kind: 'section' })
  save('Asked the carrier')
  const title = 'Asked the carrier'
  await expect.poll(() => desk.section.get()?.components[0]).toMatchObject({ type: 'item', data: { title } })
  desk.clickSectionButton('Open notes')
  draft().blur()
  await expect.poll(() => document.activeElement).toBe(draft())
})

test('no note is lost when the desk rejects a section', async () => {
  const desk = await openNotes()
  desk.faults.refuse({ message: 'customer_details_section' })
  await expect.poll(() => shown('status')).toBe('No notes on this ticket yet.')
  save('Asked the carrier')
  expect(notes()).toEqual(['Asked the carrier'])
})

describe('with the same ticket in another tab', () => {
  const key = 'text:ticket-1042'
  const drafts = () => [...document.querySelectorAll('#other-drafts p')].map(({ textContent }) => textContent)
  const type = (text: string) => {
    draft().value = text
    draft().dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** Opens the page with a draft, beside another tab whose changes arrive as events. */
  async function openBesideAnotherTab() {
    await openNotes()
    await expect.poll(() => shown('status')).toBe('No notes on this ticket yet.')
    const other = createNoteStore(() => window.localStorage, 'other')
    const change = (run: () => void) => {
      run()
      window.dispatchEvent(new StorageEvent('storage'))
    }
    return { other, change }
  }

  test('typing there never changes what is typed here, and both drafts are kept', async () => {
    const { other, change } = await openBesideAnotherTab()
    type('typed here')
    change(() => other.setDraft(key, 'typed there'))
    expect(draft().value).toBe('typed here')
    expect(drafts()).toEqual(['typed there'])
    type('typed here, later')
    expect(other.draft(key)).toBe('typed there')
  })

  test('its draft can be continued here, after what is typed here', async () => {
    const { other, change } = await openBesideAnotherTab()
    type('typed here')
    change(() => other.setDraft(key, 'typed there'))
    document.querySelector<HTMLElement>('#other-drafts button')!.click()
    expect(draft().value).toBe('typed here\n\ntyped there')
    expect([drafts(), document.activeElement]).toEqual([[], draft()])
  })

  test('its notes appear here, and a note that was deleted here can still be restored', async () => {
    const { other, change } = await openBesideAnotherTab()
    save('Asked the carrier')
    document.querySelector<HTMLElement>('#notes button')!.click()
    change(() => other.add(key, 'Found it'))
    expect(notes()).toEqual(['Found it'])
    expect(shown('status')).toBe('Note deleted.')
    document.getElementById('undo')!.click()
    expect(notes()).toEqual(['Found it', 'Asked the carrier'])
  })

  test('a reload brings back the draft of this page, and offers the other one', async () => {
    const { other } = await openBesideAnotherTab()
    type('typed here')
    other.setDraft(key, 'typed there')
    window.dispatchEvent(new Event('pagehide'))
    cleanUp()
    await openNotes()
    await expect.poll(() => draft().value).toBe('typed here')
    expect(drafts()).toEqual(['typed there'])
  })
})
