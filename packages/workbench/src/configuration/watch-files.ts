import { existsSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

interface WatchedFolder {
  /** What distinguishes the folder from another one that takes its place. */
  readonly ino: number
  readonly watcher: FSWatcher
}

/**
 * Watches files by their folders, so that a file that is replaced, removed or created is seen as well: editors write in any of these
 * ways.
 */
export class FileWatch {
  readonly #onChange: () => void
  #files: ReadonlySet<string> = new Set()
  #folders = new Map<string, WatchedFolder>()

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
    const former = this.#folders
    this.#files = new Set([...files].flatMap((file) => [file, findTarget(file)]))
    this.#folders = new Map()
    let isNew = false
    try {
      for (const folder of new Set([...this.#files].map(findFolder))) {
        const { ino } = statSync(folder)
        const watched = former.get(folder)
        // A folder may have been replaced by another one of its name.
        const isSame = watched?.ino === ino
        this.#folders.set(folder, isSame ? watched : { ino, watcher: this.#watchFolder(folder) })
        if (isSame) former.delete(folder)
        else isNew = true
      }
    } finally {
      closeAll(former)
    }
    return isNew
  }

  /** Stops watching. */
  close(): void {
    closeAll(this.#folders)
    this.#folders.clear()
  }

  #watchFolder(folder: string): FSWatcher {
    const watcher = watch(folder, (_event, name) => {
      // A folder that is removed gives its own name.
      if (name === basename(folder)) return renew()
      // Some systems give no name.
      if (!name || this.#isWatched(join(folder, name))) this.#onChange()
    })
    /** Watches the folder anew after the next reading: one that is created in its place may be told apart by nothing. */
    const renew = () => {
      if (this.#folders.get(folder)?.watcher === watcher) this.#folders.delete(folder)
      watcher.close()
      this.#onChange()
    }
    // Some systems fail when the folder is removed.
    return watcher.on('error', renew)
  }

  #isWatched(path: string): boolean {
    return [...this.#files].some((file) => file === path || file.startsWith(path + sep))
  }
}

/** Returns the file that a symbolic link leads to, or the file itself. */
function findTarget(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/** Returns the folder of a file, or the nearest one around it that exists. */
function findFolder(file: string): string {
  const folder = dirname(file)
  return existsSync(folder) || folder === file ? folder : findFolder(folder)
}

function closeAll(folders: ReadonlyMap<string, WatchedFolder>): void {
  for (const { watcher } of folders.values()) watcher.close()
}
