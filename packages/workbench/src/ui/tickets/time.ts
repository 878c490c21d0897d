const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Formats an ISO 8601 time in the user's time zone. */
export function formatTime(iso: string): string {
  return format.format(new Date(iso))
}
