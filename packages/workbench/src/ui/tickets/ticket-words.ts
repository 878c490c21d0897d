import type { TicketStatus } from '@deskbridge/core'

/** Statuses to choose from, with their labels. */
export const statuses: readonly { value: TicketStatus; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'pending', label: 'Pending' },
  { value: 'onhold', label: 'On hold' },
  { value: 'solved', label: 'Solved' },
  { value: 'closed', label: 'Closed' },
]

/** Returns the label of a status. */
export function statusName(status: string | null): string {
  return statuses.find(({ value }) => value === status)?.label ?? status ?? 'No status'
}

/** Returns a word with its first letter in upper case. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
