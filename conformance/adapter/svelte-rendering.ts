import type { Widget } from '@deskbridge/svelte'
import { render } from 'svelte/server'
import type { Probe } from './adapter'
import Page from './svelte-page.svelte'

/** Renders probes to HTML. */
export function renderPage(widget: Widget, probes: readonly Probe[]): string {
  return render(Page, { props: { widget, initial: probes } }).body
}
