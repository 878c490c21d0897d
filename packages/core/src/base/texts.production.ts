import type * as texts from './texts'

const showValue = (value: unknown) => (Object(value) === value ? typeof value : String(value).slice(0, 200))

/** Returns a message in production builds: its code and the values. */
export const messageOf: typeof texts.messageOf = (code, values) =>
  [code, values.map(showValue).join(' ')].filter(Boolean).join(': ')

/** Returns the value of an invalid member. */
export const issueOf: typeof texts.issueOf = showValue
