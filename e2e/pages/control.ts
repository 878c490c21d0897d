declare global {
  interface Window {
    /** Control that the page exposes to specifications. */
    __page?: object
    /** `name@version` of every package in the page's script, read from the installed packages while bundling. */
    __packages: readonly string[]
  }
}

/** Exposes a page's control to specifications. */
export function exposeControl(control: object): void {
  window.__page = control
}
