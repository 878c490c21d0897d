// @vitest-environment happy-dom
import * as core from '@deskbridge/core'
import { standaloneDesk } from '@deskbridge/core/desks/standalone'
import { aSection, aTicket, setupDesk, type Scenario } from '@deskbridge/host-emulator'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {} from '@deskbridge/host-emulator/vitest'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const html = await readFile(join(import.meta.dirname, '../src/index.html'), 'utf8')
// A test DOM fetches nothing, so the page's head with its scripts is left out.
const [, page = ''] = /<body>(.*)<\/body>/s.exec(html) ?? []
const script = '../src/notes.js'
const openingState = aSection({ title: 'Notes' })

beforeEach(() => window.localStorage.clear())
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
const notes = () => [...document.querySelectorAll('ul p')].map(({ textContent }) => textContent)
const draft = () => document.querySelector('textarea')!

function save(text: string): void {
  draft().value = text
  document.querySelector('form')!.requestSubmit()
}

describe.each(['text', 'qiscus'] as const)('on the desk %s', (desk) => {
  test('the page shows the ticket, and follows its changes', async () => {
    const { ticket } = await openNotes({ desk })
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
