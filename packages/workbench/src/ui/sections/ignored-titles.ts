import { createWritable, isRecord, type Readable } from '@deskbridge/core/internal'
import type { Host, TrafficEntry } from '@deskbridge/host'

/** Titles of sections that were not shown because of them, by the id of the app's frame. */
export interface IgnoredTitles extends Readable<Readonly<Record<string, string>>> {
  /** Notes a message between the desk and an app. */
  note(entry: TrafficEntry): void
  /** Forgets the title of an app once it sends another section, starts again or is closed. */
  follow(host: Pick<Host, 'on' | 'state'>): void
}

/** Creates an empty list of titles. */
export function createIgnoredTitles(): IgnoredTitles {
  const titles = createWritable<Readonly<Record<string, string>>>({})
  const forget = ({ app: { appId } }: { app: { appId: string } }) => {
    const { [appId]: forgotten, ...others } = titles.get()
    if (forgotten !== undefined) titles.set(others)
  }
  return {
    ...titles,
    note({ appId, verdict, data }) {
      if (verdict !== 'ignored:title' || appId === null || !isRecord(data)) return
      titles.set({ ...titles.get(), [appId]: String(data.title) })
    },
    follow(host) {
      host.on('section', forget)
      host.on('ready', forget)
      host.state.subscribe(({ apps }) => {
        const kept = Object.entries(titles.get()).filter(([id]) => apps.some(({ appId }) => appId === id))
        if (kept.length < Object.keys(titles.get()).length) titles.set(Object.fromEntries(kept))
      })
    },
  }
}
