declare module '*/svelte-page.svelte' {
  import type { Widget } from '@deskbridge/svelte'
  import type { Component } from 'svelte'
  import type { Probe } from './adapter'

  const Page: Component<
    { widget: Widget | null; initial: readonly Probe[] },
    { setProbes(next: readonly Probe[]): void }
  >
  export default Page
}

declare module '*/svelte-readings.svelte' {
  import type { Readable, ReadableStore } from '@deskbridge/svelte'
  import type { Component } from 'svelte'

  const Readings: Component<{ readable: Readable<number>; onStore: (store: ReadableStore<number>) => void }>
  export default Readings
}
