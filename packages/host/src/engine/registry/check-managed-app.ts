import { checkArgument, loopbackOrigin, WidgetError } from '@deskbridge/core/internal'
import type { AppDefinition } from '../app-definition'
import { desksOf } from '../app-desks'
import { checkApp, nameOf } from '../check-app'
import type { DeskHost } from '../desks/desk-host'

/**
 * Returns a copy of an app's definition that a host of the given desks can mount and a registry can keep.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first bad member.
 */
export function checkManagedApp(value: unknown, desks: readonly DeskHost[]): AppDefinition {
  const app = checkApp(value)
  desksOf(app, desks)
  const owner = nameOf(app)
  checkSecure(app.url, `url of the ${owner}`, isSecure(app.url))
  const { iconUrl, origins = [] } = app
  if (iconUrl !== undefined) {
    const isImage = /^data:image\//i.test(iconUrl)
    checkSecure(iconUrl, `iconUrl of the ${owner}`, isImage || isSecure(iconUrl), ', or a data:image URL')
  }
  for (const [index, origin] of origins.entries()) {
    checkSecure(origin, `origins[${index}] of the ${owner}`, origin === 'null' || isSecure(origin))
  }
  return app
}

/**
 * Returns a definition as it will be read from JSON; a `toJSON()` may change it, so it is checked again.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a definition that JSON cannot hold.
 */
export function toStorableApp(value: unknown, desks: readonly DeskHost[]): AppDefinition {
  const app = checkManagedApp(value, desks)
  return checkManagedApp(asJson(app), desks)
}

function asJson(app: AppDefinition): unknown {
  try {
    return JSON.parse(JSON.stringify(app))
  } catch (cause) {
    const { message } = cause as Error
    throw new WidgetError('INVALID_ARGUMENT', `The ${nameOf(app)} cannot be stored as JSON: ${message}`, {
      cause,
    })
  }
}

function checkSecure(url: string, name: string, isGood: boolean, remedy = ''): void {
  checkArgument(isGood, name, url, `an https URL, or an http URL on localhost, 127.0.0.1 or [::1]${remedy}`)
}

/** Returns whether nobody on the network can change what a URL loads. */
function isSecure(url: string): boolean {
  try {
    const { protocol, origin } = new URL(url)
    return protocol === 'https:' || (protocol === 'http:' && loopbackOrigin.test(origin))
  } catch {
    return false
  }
}
