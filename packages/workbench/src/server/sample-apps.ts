import type { RequestListener } from 'node:http'
import { createOrdersHandler } from '@deskbridge/orders-react/server'
import type { AppConfig } from '../config'
import type { sampleFolders } from '../sample-folders'

/** Is an app that the workbench brings along. */
export interface SampleApp extends Pick<AppConfig, 'id' | 'name' | 'placement'> {
  /** Is the folder of the built app, beside the page's. */
  readonly folder: (typeof sampleFolders)[number]
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
  { id: 'notes', name: 'Notes', placement: 'ticket-sidebar', folder: 'notes-vanilla' },
]
