import { sectionAlias, textMessages } from '@deskbridge/core/desks/text'
import { isRecord, parseSection, WidgetError, type Action, type Verdict } from '@deskbridge/core/internal'
import type { AppPlace } from '../desk-host'

/** Is what a message asks for, or why it asks for nothing; `error` is what the app is answered, and success without it. */
export type AppMessageReading =
  | { readonly verdict: 'delivered'; readonly action: Action }
  | { readonly verdict: Verdict; readonly action?: undefined; readonly error?: Error }

const sectionMessages: readonly string[] = [textMessages.section, sectionAlias]

/**
 * Reads an app's message (docs/protocols/text.md).
 *
 * - T118: a message without a method of its own is passed on.
 * - T119, T230 to T253, T261: an invalid one is answered with an error that carries the path.
 * - T131, T132: sections come under two names.
 * - T243: a section is shown only under the title of the opening state.
 */
export function readAppMessage(name: string, data: unknown, app: AppPlace): AppMessageReading {
  const { placement } = app
  const members = isRecord(data) ? data : {}
  if (sectionMessages.includes(name)) {
    return placement === 'ticket-sidebar' ? readSection(data, app) : elsewhere
  }
  switch (name) {
    case textMessages.badge:
      return placement === 'main-menu' ? readBadge(data) : elsewhere
    case textMessages.track: {
      const { event_name: event, event_properties: properties } = members
      if (typeof event !== 'string') return invalid('data.event_name', 'must be a text')
      return done({ kind: 'track', name: event, properties: isRecord(properties) ? properties : {} })
    }
    case textMessages.toast: {
      const { content, kind } = members
      if (typeof content !== 'string') return invalid('data.content', 'must be a text')
      if (kind !== 'success' && kind !== 'error') return invalid('data.kind', 'must be success or error')
      return done({ kind: 'toast', toast: { content, kind } })
    }
    default:
      return done({ kind: 'send', name, data })
  }
}

const elsewhere: AppMessageReading = { verdict: 'ignored:placement' }

function done(action: Action): AppMessageReading {
  return { verdict: 'delivered', action }
}

/** Makes the reading of a message with a bad member. */
export function invalid(path: string, problem: string): AppMessageReading & { error: Error } {
  const error = new WidgetError('INVALID_ARGUMENT', `The message cannot be used: ${path} ${problem}.`)
  return { verdict: `invalid:${path}`, error }
}

function readSection(data: unknown, { openingState, takesFirstTitle }: AppPlace): AppMessageReading {
  const result = parseSection(data)
  if (!result.ok) {
    const { path, message } = result.issues[0]!
    return invalid(path || 'data', message)
  }
  const { section } = result
  const isShown = openingState && (takesFirstTitle || section.title === openingState.title)
  return isShown ? done({ kind: 'section', section }) : { verdict: 'ignored:title' }
}

function readBadge(data: unknown): AppMessageReading {
  if (data === null || data === 0) return done({ kind: 'badge', count: null })
  const isCount = Number.isInteger(data) && (data as number) > 0
  return isCount
    ? done({ kind: 'badge', count: data as number })
    : invalid('data', 'must be a whole number from 1, or null to remove the badge')
}
