import { checkWebUrl, WidgetError, type Envelope, type Size } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { AttachedApp } from './attached-app'
import type { DeskHost, ModalWish, Relay } from './desks/desk-host'
import { documentGoneError } from './host-errors'
import type { HostedApp } from './hosted-app'

/** The number of modals that an app can have open. */
const maxModals = 10

/** A modal that an app wants to open. */
export interface ModalRequest {
  /** The app that wants it. */
  app: AttachedApp
  /** What to mount: the definition of the app, with the URL and the placement of the modal. */
  definition: AppDefinition
  /** The size that the modal should have; a side that is left out is the helpdesk's choice. */
  size: { width?: Size; height?: Size }
}

/** Opens a modal, and returns the app that `mount()` returned for its definition. */
export type OpenModal = (request: ModalRequest) => AttachedApp | Promise<AttachedApp>

interface Slot {
  readonly opener: HostedApp
  modal: HostedApp | null
}

/**
 * The modals of a host's apps, and the messages between the frames of one app: the one that opens modals, and its modals.
 *
 * No frame reaches that of another app. A modal is closed with the document that has opened it.
 */
export class Modals {
  readonly #apps: ReadonlySet<HostedApp>
  readonly #openModal: OpenModal | undefined
  readonly #slots = new Set<Slot>()

  constructor(apps: ReadonlySet<HostedApp>, openModal: OpenModal | undefined) {
    this.#apps = apps
    this.#openModal = openModal
  }

  /**
   * Lets the helpdesk open a modal for an app; resolves with the id of its frame.
   *
   * `baseUrl` is the URL of the app's page, and `allowsOrigin` returns whether the app may speak from an origin.
   */
  async open(
    opener: HostedApp,
    { placement, url, size }: ModalWish,
    baseUrl: string,
    allowsOrigin: (origin: string) => boolean,
  ): Promise<string> {
    if (!this.#openModal) throw new WidgetError('UNSUPPORTED', 'This host opens no modals.')
    if (this.#slotsOf(opener).length >= maxModals)
      throw new WidgetError('INVALID_ARGUMENT', `The app has ${maxModals} modals. Close one first.`)
    const page = toPage(url, baseUrl, allowsOrigin)
    const definition = { ...opener.app.app, placement, url: page }
    const slot: Slot = { opener, modal: null }
    this.#slots.add(slot)
    try {
      slot.modal = this.#find(await this.#openModal({ app: opener.app, definition, size }), opener)
      if (this.#slots.has(slot)) return slot.modal.app.appId
      slot.modal.app.detach()
      throw documentGoneError()
    } catch (error) {
      this.#slots.delete(slot)
      throw error
    }
  }

  /** Returns the other frames of the same app. */
  othersOf(hosted: HostedApp): readonly HostedApp[] {
    const root = [...this.#slots].find(({ modal }) => modal === hosted)?.opener ?? hosted
    const modals = this.#slotsOf(root).flatMap(({ modal }) => modal ?? [])
    return [root, ...modals].filter((frame) => frame !== hosted)
  }

  /** Hands a message to another frame of the same app. */
  relay(from: HostedApp, { to, message }: Relay, desk: DeskHost, source: Envelope | undefined): void {
    const target = this.othersOf(from).find(({ app }) => app.appId === to)
    target?.relayed(desk, message, from.app.appId, source)
  }

  /** Closes the modals that a document has opened, because it is gone. */
  closeOf(opener: HostedApp): void {
    const slots = this.#slotsOf(opener)
    for (const slot of slots) this.#slots.delete(slot)
    for (const { modal } of slots) modal?.app.detach()
  }

  /** Handles the end of a frame. */
  ended(hosted: HostedApp): void {
    this.closeOf(hosted)
    const others = this.othersOf(hosted)
    for (const slot of this.#slots) if (slot.modal === hosted) this.#slots.delete(slot)
    for (const other of others) other.left(hosted.app.appId)
  }

  #slotsOf(opener: HostedApp): readonly Slot[] {
    return [...this.#slots].filter((slot) => slot.opener === opener)
  }

  #find(app: AttachedApp, opener: HostedApp): HostedApp {
    const isTaken = [...this.#slots].some(({ modal }) => modal?.app.appId === app?.appId)
    const found = [...this.#apps].find((hosted) => hosted.app.appId === app?.appId)
    if (found && found !== opener && !isTaken && found.app.app.id === opener.app.app.id) return found
    throw new WidgetError(
      'INVALID_ARGUMENT',
      'The result of openModal() must be what mount() returned for the definition of the request.',
    )
  }
}

/** Returns the URL of a modal's page, which must be one of the app's origins. */
function toPage(url: string, baseUrl: string, allowsOrigin: (origin: string) => boolean): string {
  const page = new URL(baseUrl)
  const base = page.origin + page.pathname
  const { href, origin } = checkWebUrl(
    URL.canParse(url, base) ? new URL(url, base).href : url,
    'modal',
    'url',
  )
  if (allowsOrigin(origin)) return href
  throw new WidgetError(
    'INVALID_ARGUMENT',
    `The origin of the modal is ${origin}: it must be one of the app's.`,
  )
}
