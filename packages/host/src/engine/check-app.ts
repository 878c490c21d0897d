import { parseSection, WidgetError } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { AttachOptions } from './attached-app'

/** Makes the error of an app that cannot be hosted as it is defined. */
export function badAppError({ id }: AppDefinition, problem: string): WidgetError {
  return new WidgetError('INVALID_ARGUMENT', `The app "${id}" cannot be hosted: ${problem}`)
}

/**
 * Lists the origins that an app may speak from: the ones that are named, otherwise the one of its address.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an address that is not a whole one of the web.
 */
export function originsOf(
  app: AppDefinition,
  { origins = app.origins, address = app.url }: AttachOptions,
): readonly string[] {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw badAppError(
      app,
      `its address is "${address}". Write a whole one, as in https://app.example.com/widget.`,
    )
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw badAppError(app, `its address begins with "${url.protocol}". Serve it over https: or http:.`)
  }
  return origins?.length ? origins : [url.origin]
}

/**
 * Checks the section that an app begins with.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member.
 */
export function checkOpeningState(app: AppDefinition): void {
  if (!app.openingState) return
  const result = parseSection(app.openingState)
  if (result.ok) return
  const { path, message } = result.issues[0]!
  throw badAppError(app, `its opening state is invalid, ${path || 'it'} ${message}.`)
}
