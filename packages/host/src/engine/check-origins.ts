import { checkList, checkWebOrigin, type Check } from '@deskbridge/core/internal'

const checkOrigin: Check<string> = (value, owner, path) =>
  value === 'null' ? value : checkWebOrigin(value, owner, path)

/** The check for the only origins that an app may speak from: exact ones or `'null'`, never one that matches nothing or everything. */
export const checkOrigins = checkList(checkOrigin, 'an array of at least one origin', 1)
