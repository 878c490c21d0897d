import type { RequestListener } from 'node:http'
import { createOrdersHandler } from '@deskbridge/orders-react/server'
import { createQueueHandler } from '@deskbridge/sla-svelte/server'
import type { AppConfig } from '../config'
import type { sampleFolders } from '../sample-folders'

/** Is an app that the workbench brings along. */
export interface SampleApp extends Pick<AppConfig, 'id' | 'name' | 'placement'> {
  /** Is the folder of the built app, beside the page's. */
  readonly folder: (typeof sampleFolders)[number]
  /** Is what an administrator adds to the app's address. */
  readonly query?: Readonly<Record<string, string>>
  /** Is the HTTP endpoint of the app's own data, served at an origin of its own. */
  readonly endpoint?: {
    /** Names it in what is printed. */
    readonly name: string
    /** Is the member of the app's address that tells where the endpoint is. */
    readonly parameter: string
    /** Answers it. */
    createHandler(): RequestListener
  }
}

/** Lists the apps that the workbench brings along, in the order in which they are shown. */
export const sampleApps: readonly SampleApp[] = [
  {
    id: 'orders',
    name: 'Orders',
    placement: 'ticket-sidebar',
    folder: 'orders-react',
    endpoint: { name: 'Orders endpoint', parameter: 'orders', createHandler: createOrdersHandler },
  },
  { id: 'macros', name: 'Macros', placement: 'ticket-sidebar', folder: 'macros-vue' },
  { id: 'sla', name: 'SLA', placement: 'ticket-sidebar', folder: 'sla-svelte' },
  {
    id: 'queue',
    name: 'Queue',
    placement: 'main-menu',
    folder: 'sla-svelte',
    query: { placement: 'main-menu' },
    endpoint: { name: 'Queue endpoint', parameter: 'queue', createHandler: createQueueHandler },
  },
  { id: 'notes', name: 'Notes', placement: 'ticket-sidebar', folder: 'notes-vanilla' },
]
