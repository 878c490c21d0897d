import type { RequestListener } from 'node:http'
import { createMacrosHandler } from '@deskbridge/macros-vue/server'
import { createOrdersHandler } from '@deskbridge/orders-react/server'
import { createQueueHandler } from '@deskbridge/sla-svelte/server'
import type { AppConfig } from '../config'
import type { sampleFolders } from '../sample-folders'

/** A sample app that comes with the workbench. */
export interface SampleApp extends Pick<AppConfig, 'id' | 'name' | 'placement'> {
  /** Folder of the built app, next to the page's folder. */
  readonly folder: (typeof sampleFolders)[number]
  /** Query parameters that an administrator adds to the app's URL. */
  readonly query?: Readonly<Record<string, string>>
  /** HTTP endpoint with the app's own data, served from a separate origin. */
  readonly endpoint?: {
    /** Name of the endpoint in the command's output. */
    readonly name: string
    /** Query parameter of the app's URL that holds the URL of the endpoint. */
    readonly parameter: string
    /** Creates the handler that serves the endpoint. */
    createHandler(): RequestListener
  }
}

/** The sample apps that come with the workbench, in display order. */
export const sampleApps: readonly SampleApp[] = [
  {
    id: 'orders',
    name: 'Orders',
    placement: 'ticket-sidebar',
    folder: 'orders-react',
    endpoint: { name: 'Orders endpoint', parameter: 'orders', createHandler: createOrdersHandler },
  },
  {
    id: 'macros',
    name: 'Macros',
    placement: 'ticket-sidebar',
    folder: 'macros-vue',
    endpoint: { name: 'Macros endpoint', parameter: 'macros', createHandler: createMacrosHandler },
  },
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
