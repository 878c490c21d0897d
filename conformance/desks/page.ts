/** Puts what runs into a page of a URL, which has loaded. */
export function openPage(url: string): void {
  const document = Object.assign(new EventTarget(), { readyState: 'complete' })
  const page = { location: new URL(url), document }
  Object.assign(globalThis, { window: page })
}

/** Takes what runs out of any page. */
export function closePage(): void {
  Reflect.deleteProperty(globalThis, 'window')
}
