const KEY = 'deskbridge-notes-page'

/**
 * Returns the id of this page, which a reload keeps.
 *
 * The id rests in the tab's storage only while no page uses it: two frames of one tab, or a duplicated tab, never share one.
 */
export function claimPageId() {
  const id = Math.random().toString(36).slice(2)
  try {
    const claimed = window.sessionStorage.getItem(KEY) ?? id
    window.sessionStorage.removeItem(KEY)
    window.addEventListener('pagehide', () => window.sessionStorage.setItem(KEY, claimed))
    return claimed
  } catch {
    // The browser blocks storage in this frame.
    return id
  }
}
