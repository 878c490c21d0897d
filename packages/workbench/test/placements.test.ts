import { deskHosts, hostPlacements } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { hasOwnPage, isAboveReply, isBesideTicket, placementName, placementNote } from '../src/placements'

test('Every placement of every desk has a name for people', () => {
  for (const placement of hostPlacements) expect(placementName(placement)).toMatch(/^[A-Z][a-z]/)
})

test('A placement that only one desk has is named and laid out as its desk says', () => {
  const own = deskHosts.flatMap(({ ownPlacements = {} }) => Object.entries(ownPlacements))
  expect(own).not.toEqual([])
  for (const [placement, { name, area, note = null }] of own) {
    const app = { placement: placement as (typeof hostPlacements)[number] }
    expect(placementName(placement)).toBe(name)
    expect(placementNote(placement)).toBe(note)
    expect([isBesideTicket(app), isAboveReply(app), hasOwnPage(app)]).toEqual(
      ['ticket', 'reply', 'page'].map((each) => each === area),
    )
  }
})

test('Apps are beside the ticket, above the reply or on a page of their own', () => {
  for (const placement of hostPlacements) {
    const areas = [isBesideTicket, isAboveReply, hasOwnPage].filter((is) => is({ placement }))
    expect(areas).toHaveLength(1)
  }
})

test('A desk has no placement of its own that its apps cannot have', () => {
  for (const { placements, ownPlacements = {} } of deskHosts) {
    expect(Object.keys(placements)).toEqual(expect.arrayContaining(Object.keys(ownPlacements)))
  }
})

test('What a desk does not show as the page does has a sentence about it', () => {
  const notes = hostPlacements.map(placementNote).filter((note) => note !== null)
  expect(notes).not.toEqual([])
  for (const note of notes) expect(note).toMatch(/^[A-Z].*\.$/)
  expect(placementNote('ticket-sidebar')).toBeNull()
})
