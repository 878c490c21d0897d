/** Puts what runs into a page of a URL, which has loaded. */
export function openPage(url: string): void {
  const page = { location: new URL(url), document: { readyState: 'complete' } }
  Object.assign(globalThis, { window: page })
}

/** Takes what runs out of any page. */
export function closePage(): void {
  Reflect.deleteProperty(globalThis, 'window')
}
