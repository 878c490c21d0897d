const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Writes an ISO 8601 time in the reader's time zone. */
export function formatTime(iso: string): string {
  return format.format(new Date(iso))
}
