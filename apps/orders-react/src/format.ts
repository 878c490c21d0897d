import type { Money } from '../server/order'

// The page is in English, and so are its amounts and dates.
const locale = 'en-GB'
/** Formats an amount with its currency. */
export function formatMoney({ amount, currency }: Money): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

/** Formats the day of an ISO time, with the year unless it is the current one. */
export function formatDay(time: string, now = new Date()): string {
  const date = new Date(time)
  const isThisYear = date.getFullYear() === now.getFullYear()
  return date.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  })
}
