declare global {
  interface Window {
    /** Control that the page exposes to specifications. */
    __page?: object
    /** Whether a page in a frame has received a message since it exposed its control. */
    __hasMessages?: boolean
    /** `name@version` of every package in the page's script, read from the installed packages while bundling. */
    __packages: readonly string[]
  }
}

/** Exposes a page's control to specifications. */
export function exposeControl(control: object): void {
  window.__page = control
  if (window.parent === window) return
  window.__hasMessages = false
  window.addEventListener('message', () => {
    window.__hasMessages = true
  })
}
