import {
  checkArgument,
  checkFunction,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkRecord,
  checkString,
  checkThat,
  WidgetError,
  type Check,
} from '@deskbridge/core/internal'
import type { AppDefinition } from '../engine'
import { checkMode, nameOf } from '../engine/check-app'
import { checkOrigins } from '../engine/check-origins'
import type { MountOptions } from './mount-app'

/** The values of `frameStyle`. */
const frameStyles = ['host', 'page'] as const satisfies readonly MountOptions['frameStyle'][]

const checkMembersOfOptions = checkMembers<MountOptions>({
  mode: checkOptional(checkMode),
  sandbox: checkOptional(
    checkThat(
      (value) => typeof value === 'string' || value === false,
      'a string of sandbox tokens, or false for no sandbox',
    ),
  ),
  allow: checkOptional(checkThat((value) => typeof value === 'string', 'a string')),
  title: checkOptional(checkString),
  origins: checkOptional(checkOrigins),
  frameStyle: checkOptional(checkOneOf(frameStyles)),
  wrapLink: checkOptional(checkFunction as Check<NonNullable<MountOptions['wrapLink']>>),
})

/** The check for how an app is mounted. */
export const checkMountOptions: Check<MountOptions> = (value, owner) =>
  checkMembersOfOptions(checkRecord(value, owner, 'options'), owner)

/**
 * Returns the window that shows a container, which may be a window other than the script's own.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for anything but an element of a document with a window.
 */
export function checkContainer(container: unknown): Window {
  // An element of another window is no instance of this window's Element.
  const { nodeType, ownerDocument } = (container ?? {}) as Partial<Element>
  let remedy = 'an element'
  if (container == null) remedy += '; document.querySelector() returns null where nothing matches'
  if (typeof container === 'string') remedy = 'the element itself, as document.querySelector() returns it'
  checkArgument(nodeType === 1 && ownerDocument, 'container', container, remedy)
  const view = ownerDocument!.defaultView
  const windowRemedy = 'in a document with a window, which a template and a parsed document have not'
  checkArgument(view, 'container', container, windowRemedy)
  return view!
}

/**
 * Checks that the sandbox keeps its promise.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an app on the desk's own origin, which could remove its sandbox, and for an opaque origin that is not asked for.
 */
export function checkSandbox(
  app: AppDefinition,
  sandbox: string | false,
  { origins, ownOrigin, appOrigin }: { origins: readonly string[]; ownOrigin: string; appOrigin: string },
): void {
  if (sandbox === false) return
  // Two documents with opaque origins have nothing in common.
  if (ownOrigin !== 'null' && [appOrigin, ...origins].includes(ownOrigin)) {
    throw new WidgetError(
      'INVALID_ARGUMENT',
      `The ${nameOf(app)} may be on the desk's own origin ${ownOrigin}, where a page can remove its sandbox. Serve it from another origin, or pass sandbox: false to trust it.`,
    )
  }
  const tokens = sandbox.toLowerCase().split(/[\t\n\f\r ]+/)
  if (tokens.includes('allow-same-origin') || origins.includes('null')) return
  throw new WidgetError(
    'INVALID_ARGUMENT',
    `The ${nameOf(app)} has an opaque origin, because its sandbox "${sandbox}" lacks allow-same-origin. Pass origins: ['null'] to exchange messages with it all the same.`,
  )
}
