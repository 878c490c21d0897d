/** Returns an element in the shadow root of a host, where the style of the site's pages does not reach. */
export function openShadow(host: HTMLElement): HTMLElement {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  return root.appendChild(document.createElement('div'))
}
