import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import {
  sectionAlias,
  textMessages,
  type textEvents,
  type textSdkMessages,
} from '@deskbridge/core/desks/text'
import type { HostDeskId } from '@deskbridge/host/engine'

type ValueOf<T> = T[keyof T]

/** Is what widgets say to some desk. */
export type WidgetMessageName =
  | ValueOf<typeof textMessages>
  | ValueOf<typeof textSdkMessages>
  | typeof sectionAlias
  | (typeof qiscusEvents)['ready' | 'getUser' | 'getTicket' | 'resize' | 'fullscreen']

/** Is the name of a message in the words of its desk: a known one, which an editor offers, or any other. */
export type MessageName =
  WidgetMessageName | ValueOf<typeof textEvents> | ValueOf<typeof qiscusEvents> | (string & {})

const { ready, getUser, getTicket, resize, fullscreen } = qiscusEvents

/** Lists what the widgets of each desk can say, as far as its host does something then. */
export const knownMessages: Readonly<Record<HostDeskId, readonly WidgetMessageName[]>> = {
  text: [...Object.values(textMessages), sectionAlias],
  qiscus: [ready, getUser, getTicket, resize, fullscreen],
}
