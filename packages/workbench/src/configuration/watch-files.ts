import { existsSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

/**
 * Watches files by their folders, so that a file that is replaced, removed or created is seen as well: editors write in any of these
 * ways.
 */
export class FileWatch {
  readonly #onChange: () => void
  #files: ReadonlySet<string> = new Set()
  #watchers = new Map<string, FSWatcher>()

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /**
   * Watches these files in place of the earlier ones; returns whether a folder was not watched before, so that a change in it may have
   * been missed.
   *
   * @throws {Error} When the system refuses to watch a folder.
   */
  watch(files: ReadonlySet<string>): boolean {
    const former = this.#watchers
    this.#files = files
    this.#watchers = new Map()
    const folders = new Set([...files].map(findFolder))
    try {
      // A folder may have been replaced by another one of its name.
      for (const folder of folders) this.#watchers.set(folder, this.#watchFolder(folder))
    } finally {
      // Their last changes may still be on the way.
      setTimeout(() => {
        for (const watcher of former.values()) watcher.close()
      }, 1000)
    }
    return [...folders].some((folder) => !former.has(folder))
  }

  /** Stops watching. */
  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  #watchFolder(folder: string): FSWatcher {
    const watcher = watch(folder, (_event, name) => {
      // A folder that is removed gives its own name; some systems give none.
      if (!name || name === basename(folder) || this.#isWatched(join(folder, name))) this.#onChange()
    })
    // Some systems fail when the folder is removed.
    return watcher.on('error', this.#onChange)
  }

  #isWatched(path: string): boolean {
    return [...this.#files].some((file) => file === path || file.startsWith(path + sep))
  }
}

/** Returns the folder of a file, or the nearest one around it that exists. */
function findFolder(file: string): string {
  const folder = dirname(file)
  return existsSync(folder) || folder === file ? folder : findFolder(folder)
}
