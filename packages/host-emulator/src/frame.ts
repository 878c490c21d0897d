import type { AttachedApp } from '@deskbridge/host/engine'

/** The frame that the widget seems to be in. */
export interface Frame {
  /** Sets the app that the host has attached to the frame. */
  attach(app: AttachedApp): void
  /** Loads the first document, unless a document has been loaded. */
  load(): void
  /** Loads another document. */
  reload(): void
  /** Removes the frame. */
  remove(): void
}

/** Creates a {@link Frame}, whose documents finish loading in tasks of their own. */
export function createFrame(runInTask: (run: () => void) => void): Frame {
  let app: AttachedApp | undefined
  let isLoaded = false
  const load = () => {
    isLoaded = true
    runInTask(() => app?.frameLoaded())
  }
  return {
    attach: (attached) => void (app = attached),
    load() {
      if (!isLoaded) load()
    },
    reload() {
      app?.frameUnloaded()
      load()
    },
    remove: () => app?.detach(),
  }
}
