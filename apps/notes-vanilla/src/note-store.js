/**
 * @typedef {object} Note
 * @property {number} createdAt Time in milliseconds, unique among the notes of a ticket.
 * @property {string} text Content of the note.
 *
 * @typedef {object} NoteRecord
 * @property {readonly Note[]} notes Notes of one ticket, newest first.
 * @property {Readonly<Record<string, string>>} drafts Texts that have not been saved as a note yet, by their page.
 */

const prefix = 'deskbridge-notes:'

/**
 * Creates a store of notes and drafts by the key of their ticket.
 *
 * Each page has its own draft, so that two tabs with the same ticket never overwrite each other's typing. A browser may
 * block storage in a frame, or have no space left: then the store keeps its data in memory.
 *
 * @param {() => Storage} openStorage Returns the storage, or throws when there is none.
 * @param {string} pageId Id of this page, to which its drafts belong.
 * @param {() => number} now Returns the time in milliseconds.
 */
export function createNoteStore(openStorage, pageId, now = Date.now) {
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
    const isEmpty = record.notes.length === 0 && Object.keys(record.drafts).length === 0
    memory.set(key, record)
    attempt(() => {
      if (!storage) return
      if (isEmpty) storage.removeItem(prefix + key)
      else storage.setItem(prefix + key, JSON.stringify(record))
      memory.delete(key)
    })
  }

  /**
   * Returns the drafts of a ticket with another one of a page; an empty one is removed.
   *
   * @param {string} key
   * @param {string} page
   * @param {string} draft
   */
  const withDraft = (key, page, draft) => {
    const { [page]: _previous, ...others } = read(key).drafts
    return draft ? { ...others, [page]: draft } : others
  }

  return {
    /**
     * Returns the notes of a ticket, newest first.
     *
     * @param {string} key
     */
    notes: (key) => read(key).notes,

    /**
     * Returns the draft of this page.
     *
     * @param {string} key
     */
    draft: (key) => read(key).drafts[pageId] ?? '',

    /**
     * Returns the drafts of other pages, open or closed, by page.
     *
     * @param {string} key
     */
    otherDrafts: (key) => Object.entries(withDraft(key, pageId, '')),

    /** Returns whether everything has been stored and will be there when the page is opened again. */
    isLasting: () => Boolean(storage) && memory.size === 0,

    /**
     * Sets the draft of this page.
     *
     * @param {string} key
     * @param {string} draft
     */
    setDraft: (key, draft) => write(key, { drafts: withDraft(key, pageId, draft) }),

    /**
     * Adds the draft of another page to the one of this page.
     *
     * @param {string} key
     * @param {string} page
     */
    takeDraft(key, page) {
      const { [page]: taken, [pageId]: own, ...others } = read(key).drafts
      const draft = [own, taken].filter(Boolean).join('\n\n')
      write(key, { drafts: { ...others, [pageId]: draft } })
    },

    /**
     * Adds a note and clears the draft of this page.
     *
     * @param {string} key
     * @param {string} text
     */
    add(key, text) {
      const { notes } = read(key)
      const createdAt = Math.max(now(), (notes[0]?.createdAt ?? 0) + 1)
      write(key, { notes: [{ createdAt, text }, ...notes], drafts: withDraft(key, pageId, '') })
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
  const { notes, drafts } = attempt(() => JSON.parse(json ?? '')) ?? {}
  const texts = Object.entries(Object(drafts)).filter(([, text]) => typeof text === 'string')
  return { notes: Array.isArray(notes) ? notes : [], drafts: Object.fromEntries(texts) }
}
