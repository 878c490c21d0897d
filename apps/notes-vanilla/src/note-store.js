/**
 * @typedef {object} Note
 * @property {number} createdAt Time in milliseconds, unique among the notes of a ticket.
 * @property {string} text Content of the note.
 *
 * @typedef {object} NoteRecord
 * @property {readonly Note[]} notes Notes of one ticket, newest first.
 * @property {string} draft Text that has not been saved as a note yet.
 */

const prefix = 'deskbridge-notes:'

/**
 * Creates a store of notes and drafts by the key of their ticket.
 *
 * A browser may block storage in a frame, or have no space left: then the store keeps its data in memory.
 *
 * @param {() => Storage} openStorage Returns the storage, or throws when there is none.
 * @param {() => number} now Returns the time in milliseconds.
 */
export function createNoteStore(openStorage, now = Date.now) {
  const storage = attempt(openStorage)
  /** @type {Map<string, NoteRecord>} */
  const memory = new Map()

  /** @param {string} key */
  const read = (key) => memory.get(key) ?? parseRecord(attempt(() => storage?.getItem(prefix + key)))

  /**
   * @param {string} key
   * @param {Partial<NoteRecord>} change
   */
  const write = (key, change) => {
    const record = { ...read(key), ...change }
    const isEmpty = record.notes.length === 0 && record.draft === ''
    memory.set(key, record)
    attempt(() => {
      if (!storage) return
      if (isEmpty) storage.removeItem(prefix + key)
      else storage.setItem(prefix + key, JSON.stringify(record))
      memory.delete(key)
    })
  }

  return {
    read,

    /** Returns whether everything has been stored and will be there when the page is opened again. */
    isLasting: () => Boolean(storage) && memory.size === 0,

    /**
     * @param {string} key
     * @param {string} draft
     */
    setDraft: (key, draft) => write(key, { draft }),

    /**
     * Adds a note and clears the draft.
     *
     * @param {string} key
     * @param {string} text
     */
    add(key, text) {
      const { notes } = read(key)
      const createdAt = Math.max(now(), (notes[0]?.createdAt ?? 0) + 1)
      write(key, { notes: [{ createdAt, text }, ...notes], draft: '' })
    },

    /**
     * @param {string} key
     * @param {Note} note
     */
    remove(key, { createdAt }) {
      write(key, { notes: read(key).notes.filter((note) => note.createdAt !== createdAt) })
    },

    /**
     * Restores a removed note to its place.
     *
     * @param {string} key
     * @param {Note} note
     */
    restore(key, note) {
      write(key, { notes: [note, ...read(key).notes].sort((a, b) => b.createdAt - a.createdAt) })
    },
  }
}

/**
 * Returns the result of a function, or null when it throws, as any access to storage may.
 *
 * @template T
 * @param {() => T} run
 * @returns {T | null}
 */
function attempt(run) {
  try {
    return run()
  } catch {
    return null
  }
}

/**
 * @param {string | null | undefined} json
 * @returns {NoteRecord}
 */
function parseRecord(json) {
  const { notes, draft } = attempt(() => JSON.parse(json ?? '')) ?? {}
  return { notes: Array.isArray(notes) ? notes : [], draft: typeof draft === 'string' ? draft : '' }
}
