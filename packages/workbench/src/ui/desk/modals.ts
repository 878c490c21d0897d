import { createWritable, type Readable } from '@deskbridge/core'
import type { AppDefinition, AttachedApp, HostState, ModalRequest } from '@deskbridge/host'
import type { OpenedApp } from './opened-app'

/** A modal that an app has opened. */
export interface OpenedModal {
  /** Name of the app that has opened it. */
  readonly title: string
  /** The page of the modal, under a name that no other open modal has. */
  readonly app: OpenedApp
  /** The size that the app opened it with. */
  readonly size: ModalRequest['size']
}

/** The modals of all apps. */
export interface Modals {
  /** The open modals, the front one last. */
  readonly all: Readable<readonly OpenedModal[]>
  /**
   * Opens a modal, for the host's option `openModal`; resolves once the page has opened the modal's app.
   *
   * A modal that the host detaches is closed.
   */
  open(request: ModalRequest): Promise<AttachedApp>
  /** Closes a modal at once. */
  close(modal: OpenedModal): void
}

/** Creates the modals of a host, whose apps are created by `createApp`. */
export function createModals(
  host: Readable<Pick<HostState, 'apps'>>,
  createApp: (definition: Readable<AppDefinition>) => OpenedApp,
): Modals {
  const all = createWritable<readonly OpenedModal[]>([])
  const findAttached = ({ app }: OpenedModal) => host.get().apps.find(({ appId }) => appId === app.appId())

  const close = (modal: OpenedModal) => {
    all.set(all.get().filter((other) => other !== modal))
    modal.app.close()
  }

  return {
    all,
    close,
    open({ definition, size }) {
      const name = toFreeName(definition.name, all.get())
      const app = createApp(createWritable({ ...definition, name }))
      const modal: OpenedModal = { title: definition.name, app, size }
      const opened = new Promise<AttachedApp>((resolve, reject) => {
        app.state.subscribe((state) => {
          if (state?.status === 'detached') return close(modal)
          const attached = findAttached(modal)
          if (attached) resolve(attached)
        })
        app.problem.subscribe((problem) => {
          if (!problem) return
          close(modal)
          reject(problem)
        })
      })
      all.set([...all.get(), modal])
      return opened
    },
  }
}

/** Returns the name of an app's next modal, with the lowest number that is free. */
function toFreeName(appName: string, modals: readonly OpenedModal[]): string {
  const taken = new Set(modals.map(({ app }) => app.config.name))
  let number = 1
  while (taken.has(`${appName} modal ${number}`)) number++
  return `${appName} modal ${number}`
}
