import type { Widget } from '@deskbridge/svelte'
import { mount, unmount } from 'svelte'
import App from './app.svelte'

/** Mounts a Svelte component that uses a widget; returns what unmounts it. */
export function mountSvelte(widget: Widget, container: Element): () => void {
  const app = mount(App, { target: container, props: { widget } })
  return () => void unmount(app)
}
