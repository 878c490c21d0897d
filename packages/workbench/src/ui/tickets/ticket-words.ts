import type { TicketData, TicketStatus } from '@deskbridge/core'

/** Statuses to choose from, with their labels. */
const statuses: readonly { value: TicketStatus; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'pending', label: 'Pending' },
  { value: 'onhold', label: 'On hold' },
  { value: 'solved', label: 'Solved' },
  { value: 'closed', label: 'Closed' },
]

/** Returns the statuses to choose from, with the current one also when it is a desk's own or missing. */
export function statusOptions(current: string | null): { value: string; label: string }[] {
  const isListed = statuses.some(({ value }) => value === current)
  return [...(isListed ? [] : [{ value: current ?? '', label: statusName(current) }]), ...statuses]
}

/** Returns the label of a status. */
export function statusName(status: string | null): string {
  return statuses.find(({ value }) => value === status)?.label ?? (status || 'No status')
}

/** Returns the name to show of the person who asks. */
export function requesterName(requester: TicketData['requester']): string {
  return requester?.name || requester?.email || 'Website visitor'
}

/** Returns a word with its first letter in upper case. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
