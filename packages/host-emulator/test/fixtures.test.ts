import type { QiscusTicket } from '@deskbridge/core/desks/qiscus'
import type { TextTicket } from '@deskbridge/core/desks/text'
import { createWidget } from '@deskbridge/core'
import { expect, it } from 'vitest'
import { createEmulator } from '../src/pure'

const textFields: Record<keyof TextTicket, true> = {
  id: true,
  shortId: true,
  createdBy: true,
  updatedBy: true,
  updatedAt: true,
  lastMessageAt: true,
  date: true,
  events: true,
  requester: true,
  status: true,
  spam: true,
  subject: true,
  source: true,
  tagIds: true,
  teamIds: true,
  assignment: true,
  ratingRequestSent: true,
  rating: true,
  totalRatings: true,
  ccs: true,
  priority: true,
  followers: true,
  childTickets: true,
  parentTicket: true,
  draft: true,
  integrations: true,
  customFields: true,
}
const qiscusFields: Record<keyof QiscusTicket, true> = {
  id: true,
  sequential_id: true,
  subject: true,
  status: true,
  priority: true,
  created_at: true,
  updated_at: true,
  requester: true,
  assignee: true,
  division: true,
  tags: true,
  form_id: true,
  custom_fields: true,
}

it.each([
  ['text', textFields],
  ['qiscus', qiscusFields],
] as const)('a ticket reaches a widget on %s with every field that the desk has', async (desk, fields) => {
  using emulator = createEmulator({ desk })
  const widget = createWidget({ link: emulator.link })
  void widget.connect()
  const { raw } = await widget.whenTicket()
  expect(Object.keys(raw).sort()).toEqual(Object.keys(fields).sort())
  widget.close()
})
