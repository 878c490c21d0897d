import {
  checkClock,
  checkFunction,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkThat,
  themes,
  type Check,
} from '@deskbridge/core/internal'
import { checkDesks } from './check-desks'
import type { HostOptions } from './host-engine'
import { prepareTicket, prepareUser } from './prepare'

/** The longest time that a timer of a browser takes; a longer one would end at once. */
const maxTimeoutMs = 2 ** 31 - 1

const checkTimeout = checkThat<number>(
  (value) => typeof value === 'number' && (value === 0 || (value >= 1 && value <= maxTimeoutMs)),
  `a number of milliseconds from 1 to ${maxTimeoutMs}, or 0 to wait for ever`,
)

/** The check for a color theme. */
export const checkTheme = checkOneOf(themes)

/** The check for the options of a host. */
export const checkHostOptions = checkMembers<HostOptions>(
  {
    user: prepareUser,
    ticket: prepareTicket,
    theme: checkOptional(checkTheme),
    desks: checkOptional(checkDesks),
    readyTimeoutMs: checkOptional(checkTimeout),
    requestTimeoutMs: checkOptional(checkTimeout),
    clock: checkOptional(checkClock),
    respond: checkOptional(checkFunction as Check<NonNullable<HostOptions['respond']>>),
    openModal: checkOptional(checkFunction as Check<NonNullable<HostOptions['openModal']>>),
    onDiagnostic: checkOptional(checkFunction as Check<NonNullable<HostOptions['onDiagnostic']>>),
    onTraffic: checkOptional(checkFunction as Check<NonNullable<HostOptions['onTraffic']>>),
  },
  'an object with a user',
)
