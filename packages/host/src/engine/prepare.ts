import {
  checkList,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkRecord,
  checkThat,
  ticketPriorities,
  toPlain,
  WidgetError,
  type Check,
} from '@deskbridge/core/internal'
import type { HostId, HostTicket } from './host-ticket'
import type { HostUser } from './host-user'

const isId = (value: unknown) => typeof value === 'string' || Number.isFinite(value)
const orNull = <T>(check: Check<T>) => checkOptional(check, () => null)

const checkId = checkThat<HostId>((value) => isId(value) && value !== '', 'a non-empty string or a number')
const checkPartId = checkThat<HostId>(isId, 'a string or a number')
const idOrNull = orNull(checkThat<HostId>(isId, 'a string, a number or null'))
const textOrNull = orNull(checkThat<string>((value) => typeof value === 'string', 'a string or null'))
const person = { id: idOrNull, name: textOrNull, email: textOrNull }
const partRemedy = 'an object or null'

/** The check for the desks' own fields, of which each desk's `fromTicket` takes what it knows. */
const checkExtra: Check<NonNullable<HostTicket['extra']>> = (value, owner, path) => {
  const extra = checkRecord(value, owner, path)
  for (const [desk, own] of Object.entries(extra)) checkOptional(checkRecord)(own, owner, `${path}.${desk}`)
  return extra
}

const checkUser = checkMembers<HostUser>(
  { ...person, id: checkId, role: textOrNull, divisionId: idOrNull },
  "an object with an id, as in { id: 'agent-3', name: 'Maya Chen' }",
)

/** Lists every member of a ticket; what a helpdesk does not know, and so leaves out, is null or empty. */
const checkTicket = checkMembers<HostTicket>(
  {
    id: checkId,
    number: idOrNull,
    subject: textOrNull,
    status: textOrNull,
    priority: orNull(checkOneOf([...ticketPriorities, null])),
    createdAt: textOrNull,
    updatedAt: textOrNull,
    requester: orNull(checkMembers({ ...person, phone: textOrNull }, partRemedy)),
    assignee: orNull(checkMembers(person, partRemedy)),
    division: orNull(checkMembers({ id: checkPartId, name: textOrNull }, partRemedy)),
    tags: checkOptional(checkList(checkThat((tag) => typeof tag === 'string', 'a string')), () => []),
    customFields: checkOptional(checkRecord, () => ({})),
    extra: checkOptional(checkExtra),
  },
  'an object with an id, or null',
)

/**
 * Copies a user, so that it can be posted, and later changes to the original have no effect.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a user that lacks an id, has a bad member or cannot be posted.
 */
export function prepareUser(user: unknown): HostUser {
  return checkUser(copy(user, 'user'), 'user')
}

/**
 * Copies a ticket, so that it can be posted, and later changes to the original have no effect.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a ticket that lacks an id, has a bad member or cannot be posted.
 */
export function prepareTicket(ticket: unknown): HostTicket | null {
  return orNull(checkTicket)(copy(ticket, 'ticket'), 'ticket')
}

function copy(value: unknown, what: string): unknown {
  try {
    return cloneOf(value)
  } catch (cause) {
    const { message } = cause as Error
    throw new WidgetError('INVALID_ARGUMENT', `The ${what} cannot be posted: ${message}`, { cause })
  }
}

/** Clones a value as it is, or, where a framework's proxies keep it from being cloned, a plain copy. */
function cloneOf(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return structuredClone(toPlain(value))
  }
}
