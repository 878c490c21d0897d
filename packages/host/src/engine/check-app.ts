import {
  checkBoolean,
  checkFunction,
  checkList,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkRecord,
  checkString,
  checkThat,
  isWebOrigin,
  modes,
  parseSection,
  WidgetError,
  type Check,
  type Link,
  type Placement,
  type Role,
  type Section,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { AttachOptions } from './attached-app'
import { checkOrigins } from './check-origins'

/** What an entry of an allowlist may be, beside an origin. */
const allowlistWords = ['*', "'self'", "'src'", "'none'"]

/** Returns whether a value names one feature, perhaps with its allowlist: nothing in it can begin another directive. */
function isPermission(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const [feature = '', ...allowlist] = value.split(' ')
  return (
    /^[a-z][a-z0-9-]*$/.test(feature) &&
    allowlist.every((entry) => allowlistWords.includes(entry) || isWebOrigin(entry))
  )
}

const checkPermission = checkThat<string>(
  isPermission,
  `the name of a permissions policy feature, alone or with its allowlist, as in "camera" or "camera 'src'"`,
)

const checkOpeningState: Check<Section> = (value, owner, path) => {
  const result = parseSection(value)
  if (result.ok) return result.section
  const issue = result.issues[0]!
  throw new WidgetError(
    'INVALID_ARGUMENT',
    `The ${path} of the ${owner} is invalid: ${issue.path || 'it'} ${issue.message}.`,
  )
}

const checkAccess = checkMembers<NonNullable<AppDefinition['access']>>({
  roles: checkList(checkString as Check<Role>),
  divisionIds: (value, owner, path) => (value === 'all' ? value : checkDivisions(value, owner, path)),
})

const checkDivisions = checkList(checkString, "an array of ids, or 'all'")

const checkIdentity = checkMembers<Pick<AppDefinition, 'id'>>(
  { id: checkString },
  'an object with an id, a name, a url, a desk, a placement and a mode',
)

/** The check for how an app is shown. */
export const checkMode = checkOneOf(modes)

const checkDefinition = checkMembers<AppDefinition>({
  id: checkString,
  name: checkString,
  description: checkOptional(checkThat((value) => typeof value === 'string', 'a string')),
  iconUrl: checkOptional(checkString),
  url: checkString,
  origins: checkOptional(checkOrigins),
  permissions: checkOptional(checkList(checkPermission)),
  // Which desks, versions and placements there are is for the host to say.
  desk: checkString as Check<AppDefinition['desk']>,
  deskVersion: checkOptional(checkString as Check<NonNullable<AppDefinition['deskVersion']>>),
  placement: checkString as Check<Placement>,
  mode: checkMode,
  access: checkOptional(checkAccess),
  isActive: checkOptional(checkBoolean),
  isFavorite: checkOptional(checkBoolean),
  openingState: checkOptional(checkOpeningState),
})

/** Returns how errors name an app. */
export function nameOf({ id }: Pick<AppDefinition, 'id'>): string {
  return `app "${id}"`
}

/**
 * Returns a copy of an app's definition whose whole shape is as its type says.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first bad member.
 */
export function checkApp(value: unknown): AppDefinition {
  return checkDefinition(value, nameOf(checkIdentity(value, 'app')))
}

const checkAttachMembers = checkMembers<AttachOptions>({
  mode: checkOptional(checkMode),
  origins: checkOptional(checkOrigins),
  appId: checkOptional(checkString),
  url: checkOptional(checkString),
  viewport: checkOptional(checkFunction as Check<NonNullable<AttachOptions['viewport']>>),
  isLoaded: checkOptional(checkBoolean),
  reload: checkOptional(checkFunction as Check<NonNullable<AttachOptions['reload']>>),
  takesFirstTitle: checkOptional(checkBoolean),
})

/** The check for how an app is attached. */
export const checkAttachOptions: Check<AttachOptions> = (value, owner) =>
  checkAttachMembers(checkRecord(value, owner, 'options'), owner)

/** The check for what carries an app's messages. */
export const checkLink = checkThat<Link>((value) => {
  const { post, listen, close } = (value ?? {}) as Partial<Link>
  return [post, listen, close].every((method) => typeof method === 'function')
}, 'a link with post(), listen() and close(), as createLinkPair() returns')
