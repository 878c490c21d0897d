import type { TicketStatus } from '@deskbridge/core'

/** Lists the statuses that the desk offers, as it names them. */
export const statuses: readonly { value: TicketStatus; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'pending', label: 'Pending' },
  { value: 'onhold', label: 'On hold' },
  { value: 'solved', label: 'Solved' },
  { value: 'closed', label: 'Closed' },
]

/** Names a status to a person. */
export function statusName(status: string | null): string {
  return statuses.find(({ value }) => value === status)?.label ?? status ?? 'No status'
}

/** Writes a word with a capital. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
