import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mountedFrame, packagesIn } from '../../e2e/fixtures/mounted-frame'
import { remote } from '../../e2e/fixtures/remote'
import { expect, type Page } from '../../e2e/fixtures/test'
import type { JournalEntry } from '../../e2e/pages/frame-journal'
import type { PageServer, Site } from '../../e2e/servers/page-server'
import type { Transcript, TranscriptEntry } from './transcript'

/** The name under which the app of a recording is mounted. */
export const APP = 'app'

const SPEAKING_PACKAGES = ['@livechat/helpdesk-sdk', '@livechat/widget-core-sdk', '@livechat/postmessage']
const ORIGINS = {
  text: { host: 'https://app.helpdesk.com', widget: 'https://widget.example.com' },
  qiscus: { host: 'https://desk.example.com', widget: 'https://widget.example.com' },
}

/** What the recorder must be told; the rest of a transcript's header is read from the pages. */
type TranscriptHeader = Pick<Transcript, 'name' | 'desk' | 'placement' | 'mode'>

/** A recording under way. */
export interface Recording {
  /** Writes the transcript when everything that was sent has arrived on the other side. */
  finish(header: TranscriptHeader, hostSite: Site): Promise<void>
}

/** Starts to listen in every window of a page; call it before the page is opened. */
export async function startRecording(page: Page, server: PageServer): Promise<Recording> {
  const heard: string[] = []
  await page.exposeFunction('__heard', (message: string) => void heard.push(message))
  await page.addInitScript(() => {
    const report = (window as unknown as { __heard: (message: string) => void }).__heard
    // Turned into text at once: the genuine library writes into the messages that it receives.
    addEventListener('message', (event) => report(JSON.stringify(event.data)))
  })
  return {
    async finish(header, hostSite) {
      const journal = await settledJournal(page, heard)
      const frame = await mountedFrame(page, APP)
      const recorded: Transcript = {
        name: header.name,
        desk: header.desk,
        placement: header.placement,
        mode: header.mode,
        packages: { host: await speakersIn(page), widget: await speakersIn(frame) },
        origins: { host: server.origin(hostSite), widget: server.origin('widget') },
        search: searchOf(frame.url()),
        entries: journal.map(withoutTime),
      }
      const text = withFixedOrigins(JSON.stringify(recorded, null, 2), header.desk, recorded.origins)
      await writeFile(join(import.meta.dirname, `${header.name}.json`), text)
    },
  }
}

/** Returns the journal once every message in it has been heard by the other side. */
async function settledJournal(page: Page, heard: readonly string[]): Promise<readonly JournalEntry[]> {
  const host = remote<{ journal(app: string): readonly JournalEntry[] }>(page)
  const unheard = async (): Promise<string[]> => {
    const journal = await host.journal(APP)
    const left = [...heard]
    const sent = journal.flatMap((entry) => (entry.at === 'frame' ? [] : JSON.stringify(entry.message)))
    return sent.filter((message) => {
      const index = left.indexOf(message)
      if (index >= 0) left.splice(index, 1)
      return index < 0
    })
  }
  await expect.poll(unheard).toEqual([])
  return host.journal(APP)
}

async function speakersIn(frame: Parameters<typeof packagesIn>[0]): Promise<string[]> {
  const packages = await packagesIn(frame)
  return packages.filter((name) => SPEAKING_PACKAGES.some((speaker) => name.startsWith(`${speaker}@`)))
}

function searchOf(address: string): string {
  const url = new URL(address)
  // How the page was served is no part of the exchange.
  url.searchParams.delete('serving')
  return url.search
}

function withoutTime(entry: JournalEntry): TranscriptEntry {
  if (entry.at === 'frame') return { at: entry.at, event: entry.event }
  return { at: entry.at, message: entry.message }
}

function withFixedOrigins(text: string, desk: Transcript['desk'], origins: Transcript['origins']): string {
  return text.replaceAll(origins.host, ORIGINS[desk].host).replaceAll(origins.widget, ORIGINS[desk].widget)
}
