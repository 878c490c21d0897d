import { zendeskActions } from '@deskbridge/core/desks/zendesk'
import { isRecord, type Action, type Size } from '@deskbridge/core/internal'
import type { ModalWish } from '../desk-host'
import { isTexts } from './paths'
import { hasCapability, type ZendeskPlace } from './place'
import { done, elsewhere, invalid, unknown, type Reading } from './reading'

/** The action that opens another instance of the app. */
export const createInstance = 'instances.create'

const modal = 'modal'
const badSize = 'must be in pixels or percent'

type Invoked = (name: string, args: readonly unknown[], place: ZendeskPlace) => Reading

/** Reads an action that an app invokes (docs/protocols/zendesk.md, Z46, Z50 to Z55, Z147). */
export function readAction(name: string, args: readonly unknown[], place: ZendeskPlace): Reading {
  return Object.hasOwn(actions, name) ? actions[name]!(name, args, place) : unknown
}

const pass: Invoked = (name, args) => done(undefined, { action: { kind: 'send', name, data: args } })

const insertPlain: Invoked = (name, [text], place) => insert(name, text, place)

const actions: Readonly<Record<string, Invoked>> = {
  [zendeskActions.resize](name, [size], place) {
    if (!hasCapability(place.placement, 'resize')) return elsewhere
    const { width, height } = isRecord(size) ? size : {}
    if (width === undefined && height === undefined) return invalid(name, 'must have a width or a height')
    const sides = readSize({ width, height }, place.viewport)
    return sides ? done(undefined, { action: { kind: 'resize', ...sides } }) : invalid(name, badSize)
  },
  [zendeskActions.notify](name, [content, kind = 'notice']) {
    const isText = typeof content === 'string' && content !== ''
    if (!isText) return invalid(name, 'must have a non-empty string')
    if (!['notice', 'alert', 'error'].includes(kind as string))
      return invalid(name, 'must be notice, alert or error')
    const toast = { content, kind: kind === 'notice' ? 'success' : 'error' } as const
    return done(undefined, { action: { kind: 'toast', toast } })
  },
  [zendeskActions.insert]: (name, [html], place) =>
    insert(name, typeof html === 'string' ? toPlain(html) : html, place),
  'ticket.comment.appendText': insertPlain,
  'comment.appendText': insertPlain,
  'ticket.tags.add': (name, args, place) =>
    changeTags(name, args, place, (tags, given) => [...new Set([...tags, ...given])]),
  'ticket.tags.remove': (name, args, place) =>
    changeTags(name, args, place, (tags, given) => tags.filter((tag) => !given.includes(tag))),
  [createInstance](name, [options], { placement }) {
    if (placement === modal) return elsewhere
    const { location, url, size } = isRecord(options) ? options : {}
    if (location !== modal) return invalid(name, 'must have the location "modal"')
    if (typeof url !== 'string' || url === '') return invalid(name, 'must have a url')
    const sides = readSize(isRecord(size) ? size : {})
    return sides ? done(undefined, { modal: { placement: modal, url, size: sides } }) : invalid(name, badSize)
  },
  destroy: (_name, _args, { placement }) =>
    placement === modal ? done(undefined, { closes: true }) : elsewhere,
  routeTo: pass,
  popover: pass,
  preloadPane: pass,
  'app.close': pass,
}

function insert(name: string, text: unknown, { placement }: ZendeskPlace): Reading {
  if (!hasCapability(placement, 'insertText')) return elsewhere
  if (typeof text !== 'string' || text === '') return invalid(name, 'must have a non-empty string')
  const action: Action = { kind: 'insertText', text }
  return done(undefined, { action })
}

function changeTags(
  name: string,
  args: readonly unknown[],
  { placement, ticket }: ZendeskPlace,
  change: (tags: readonly string[], given: readonly string[]) => string[],
): Reading {
  if (!hasCapability(placement, 'updateTicket') || !ticket) return elsewhere
  const lists = args.map((arg) => (Array.isArray(arg) ? (arg as unknown[]) : [arg]))
  const given = lists.every(isTexts) ? lists.flat() : []
  if (given.length === 0 || !isTexts(given)) return invalid(name, 'must have tags')
  const tags = change(ticket.tags, given)
  return done(tags, { changes: { tags } })
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Reads the text of what is inserted as HTML; other markup stays as the app wrote it (Z52). */
function toPlain(html: string): string {
  return html.replace(/<br\s*\/?>/g, '\n').replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity]!)
}

/** Reads the sides that a size has; `null` where one is none. */
function readSize(
  { width, height }: Readonly<Record<string, unknown>>,
  most?: ZendeskPlace['viewport'],
): ModalWish['size'] | null {
  const wide = width === undefined ? undefined : readSide(width, most?.width)
  const high = height === undefined ? undefined : readSide(height, most?.height)
  if (wide === null || high === null) return null
  return { ...(wide !== undefined && { width: wide }), ...(high !== undefined && { height: high }) }
}

/** Reads a side: a number of pixels, no more than the space that there is, or a share. */
function readSide(value: unknown, most = Infinity): Size | null {
  const text = typeof value === 'number' ? String(value) : value
  const [, digits, unit] = (typeof text === 'string' && /^(\d+(?:\.\d+)?)(px|%)?$/.exec(text)) || []
  const number = Number(digits)
  if (!Number.isFinite(number)) return null
  return unit === '%' ? `${number}%` : Math.min(number, most)
}
