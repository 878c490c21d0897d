import { deskHosts, hostDeskIds } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { deskIds, deskLook } from '../../../src/ui/desk/desks'

test('The switch offers every desk of the host under its own name, the preferred one first', () => {
  expect(deskIds).toEqual(hostDeskIds)
  expect(deskIds.map((id) => deskLook(id).name)).toEqual(deskHosts.map(({ name }) => name))
})

test('A desk has modes where its host has them, and sections and the signed-in user where a placement has them', () => {
  const looks = Object.fromEntries(deskIds.map((id) => [id, deskLook(id)]))
  for (const { id, placements } of deskHosts) {
    const withSection = Object.entries(placements).filter(([, has]) => (has as string[]).includes('section'))
    expect(looks[id]!.placements).toEqual(Object.keys(placements))
    expect(looks[id]!.sectionPlacements).toEqual(withSection.map(([placement]) => placement))
  }
  expect(looks).toMatchObject({
    text: { hasModes: false, hasSections: true, hasUser: false },
    qiscus: { hasModes: true, hasSections: false, hasUser: true },
  })
})

test('Apps are asked before a save in the placements with that hook, by the message of their desk', () => {
  const looks = Object.fromEntries(deskIds.map((id) => [id, deskLook(id)]))
  for (const { id, placements, messages } of deskHosts) {
    const asking = Object.keys(messages).filter((name) => messages[name]!.asksBeforeSave)
    const withHook = Object.entries(placements).filter(([, has]) => (has as string[]).includes('beforeSave'))
    const hook = { message: asking[0], placements: withHook.map(([placement]) => placement) }
    expect(looks[id]!.saveHook).toEqual(asking.length > 0 ? hook : null)
  }
  expect(deskLook('zendesk').saveHook?.placements).toContain('ticket-sidebar')
})
