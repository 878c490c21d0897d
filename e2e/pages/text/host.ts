import { exposeControl } from '../control'
import type { JournalEntry } from '../frame-journal'
import type { Outcome } from '../outcome'
import { HostedApp, type TextCall, type TextConnection, type TextMount } from './hosted-app'
import type { PostmessageLibrary } from './postmessage-library'
import type { TextAnswer } from './text-answer'

/** Control of a host page with the genuine library; `app` is the name passed to `mount`. */
export interface TextHostControl {
  /** Mounts an app in a container whose id is the app's name. */
  mount(app: string, options: TextMount): void
  remove(app: string): void
  /** Reloads the frame, from another URL if one is passed. */
  reload(app: string, url?: string): void
  /** Reloads the frames, once after each pause, from the given URLs in turn. */
  storm(reloads: readonly { app: string; pauseMs: number; url: string }[]): Promise<void>
  /** Starts a new instance for the live document; only for apps mounted with a `handshakeDelayMs`. */
  reconnect(app: string): void
  /** Returns the calls that the host handled, oldest first. */
  calls(app: string): readonly TextCall[]
  connections(app: string): readonly TextConnection[]
  /** Returns everything that passed between the page and the frame. */
  journal(app: string): readonly JournalEntry[]
  /** Returns the time that the page's times count from, in milliseconds since the epoch. */
  timeOrigin(): number
  /** Returns the instance that the host started last, connected or not. */
  newestInstance(app: string): number | null
  /** Sets how a message is answered; `null` restores the answer with success. */
  setAnswer(app: string, message: string, answer: TextAnswer | null): void
  /** Sets the ticket and sends it. */
  setTicket(app: string, ticket: unknown): Promise<Outcome>
  setTheme(app: string, theme: 'light' | 'dark'): Promise<Outcome>
  /** Sends a click on a section's button under one of the two names of the event. */
  clickButton(app: string, buttonId: string, name?: 'customer_details' | 'ticket_details'): Promise<Outcome>
  /** Sends any event. */
  send(app: string, event: string, data: unknown, deadlineMs?: number): Promise<Outcome>
}

/** Runs a host page with a version of the genuine library. */
export function runTextHost(library: PostmessageLibrary): void {
  const apps = new Map<string, HostedApp>()
  const appNamed = (name: string): HostedApp => {
    const app = apps.get(name)
    if (app) return app
    throw new Error(`There is no app "${name}". Mount it first.`)
  }
  const control: TextHostControl = {
    mount: (name, options) => void apps.set(name, new HostedApp(library, name, options)),
    remove(name) {
      appNamed(name).remove()
      apps.delete(name)
    },
    reload: (name, url) => appNamed(name).reload(url),
    async storm(reloads) {
      for (const { app, pauseMs, url } of reloads) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
        appNamed(app).reload(url)
      }
    },
    reconnect: (name) => appNamed(name).reconnect(),
    calls: (name) => appNamed(name).calls,
    connections: (name) => appNamed(name).connections,
    journal: (name) => appNamed(name).journal.entries,
    timeOrigin: () => performance.timeOrigin,
    newestInstance: (name) => appNamed(name).newestInstance,
    setAnswer(name, message, answer) {
      if (answer) appNamed(name).answers.set(message, answer)
      else appNamed(name).answers.delete(message)
    },
    setTicket: (name, ticket) => appNamed(name).setTicket(ticket),
    setTheme: (name, theme) => appNamed(name).send('change_theme', { theme }),
    clickButton: (name, buttonId, event = 'customer_details') =>
      appNamed(name).send(`${event}_section_button_click`, { buttonId }),
    send: (name, event, data, deadlineMs) => appNamed(name).send(event, data, deadlineMs),
  }
  exposeControl(control)
}
