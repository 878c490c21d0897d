import type { DeskMessageName } from '@deskbridge/host/engine'

/** A name of what widgets send to some desk. */
export type WidgetMessageName = DeskMessageName<'to-host'>

/** The name of a message in the words of its desk: a known one, which an editor offers, or any other. */
export type MessageName = DeskMessageName | (string & {})
