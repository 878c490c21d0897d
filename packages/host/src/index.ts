import { createFrameLinks } from './dom/frame-links'
import { mountApp, type MountedApp, type MountOptions } from './dom/mount-app'
import type { AppDefinition, HostEngine, HostOptions } from './engine'
import { createHostEngine } from './engine/create-host-engine'

/** A helpdesk's side of all its apps. Every method works detached. */
export interface Host extends Omit<HostEngine, 'reserveFrame' | 'refuse'> {
  /**
   * Shows an app in a frame at the end of a container.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for an app that cannot be hosted or must not be framed here, for a container that is no
   * element of a document with a window, and for an option that cannot be used; CLOSED after `destroy()`.
   */
  mount(app: AppDefinition, container: Element, options?: MountOptions): MountedApp
}

/**
 * Creates a host that does nothing until an app is mounted or attached.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a user, ticket or option that cannot be used.
 * @example
 * const host = createHost({ user, ticket })
 * host.on('badge', ({ app, count }) => drawBadge(app.appId, count))
 * host.mount(app, document.querySelector('#sidebar'))
 */
export function createHost(options: HostOptions): Host {
  const { reserveFrame, refuse, ...engine } = createHostEngine(options)
  const links = createFrameLinks(refuse, options.clock)
  return {
    ...engine,
    mount: (app, container, mountOptions) =>
      mountApp(
        { ...engine, reserveFrame, refuse, desks: options.desks },
        links,
        app,
        container,
        mountOptions,
      ),
  }
}

// The host
export type { AppRequest, HostOptions, HostState, ModalRequest, OpenModal } from './engine'
export type { HostEventHandler, HostEvents, HostEventType } from './engine'
export type { HostDiagnostic, TrafficEntry } from './engine'

// Its desks
export { textHost } from './engine/desks/text'
export { qiscusHost } from './engine/desks/qiscus'
export type { DeskHost } from './engine'

// Its apps
export type { AppDefinition, HostId, HostTicket, HostUser } from './engine'
export type { AppSize, AppStatus, AttachedApp, AttachedAppState, AttachOptions, Viewport } from './engine'
export type { MountedApp, MountOptions } from './dom/mount-app'
export { frameDefaults } from './dom/frame-defaults'

// The registry of the apps
export { canManageApps, visibleApps } from './engine/registry/access'
export { createRegistry } from './engine/registry/create-registry'
export { memoryStorage } from './engine/registry/memory-storage'
export { indexedDbStorage, type IndexedDbOptions } from './dom/indexed-db-storage'
export type { AppChanges, NewApp, Registry, RegistryOptions, RegistryProblem } from './engine'
export type { RegistryStorage, StorageChange } from './engine'

// Core's words in which they speak
export type {
  Action,
  Clock,
  DeskId,
  Link,
  Mode,
  Placement,
  Readable,
  Role,
  Section,
  Size,
  Theme,
  TicketData,
  Toast,
  Unsubscribe,
  UserData,
  Verdict,
  WidgetError,
  WidgetErrorCode,
} from '@deskbridge/core'
