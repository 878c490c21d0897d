import { select, type Link, type Mode, type Unsubscribe } from '@deskbridge/core'
import { runAll } from '@deskbridge/core/internal'
import type { AppDefinition, AttachedApp, AttachedAppState, HostEngine, Viewport } from '../engine'
import { checkApp, checkLink, nameOf } from '../engine/check-app'
import { defaultDeskHosts } from '../engine/desks/default-desks'
import type { DeskHost } from '../engine/desks/desk-host'
import { checkContainer, checkMountOptions, checkSandbox } from './check-mount'
import { createFrame } from './create-frame'
import { frameDefaults } from './frame-defaults'
import type { FrameLinks } from './frame-links'
import { watchFrame } from './watch-frame'

/** How an app is mounted. */
export interface MountOptions {
  /** How the app is shown; default what its definition names. */
  mode?: Mode
  /** The frame's `sandbox` attribute, `false` for none; default {@link frameDefaults}. */
  sandbox?: string | false
  /** The frame's whole `allow` attribute; default {@link frameDefaults} and the permissions of the definition. */
  allow?: string
  /** The frame's title, which screen readers read; default the app's name. */
  title?: string
  /** The only origins that the app may speak from; default what its definition lists. */
  origins?: readonly string[]
  /**
   * Who styles the frame; default `'host'`, which shows the size and fullscreen that the app asks for.
   *
   * With `'page'` the host sets no style at all: the page shows the frame as `state.mode`, `state.size` and `state.isFullscreen` say.
   */
  frameStyle?: 'host' | 'page'
  /**
   * Wraps the link to the frame before the host listens to it, to record, delay or change messages.
   *
   * The host closes the link that is returned when the app is detached, and the frame's own after it.
   */
  wrapLink?: (link: Link) => Link
}

/** An app in a frame. It is detached when the frame is removed, and detaching it removes the frame. */
export interface MountedApp extends AttachedApp {
  /** The app's frame, styled by the host or the page as {@link MountOptions.frameStyle} says. */
  readonly iframe: HTMLIFrameElement
  /** Reloads the app. */
  reload(): void
  /** Removes the frame and undoes everything; calling it again does nothing. */
  unmount(): void
}

/**
 * Puts an app into a frame and attaches it.
 *
 * Order (docs/protocols/text.md, T20; docs/protocols/qiscus.md, Q30): the host listens, the frame gets its URL, the frame enters
 * the page; so no message of the app is lost, and the `load` of an empty document is never taken for the app's.
 */
export function mountApp(
  engine: HostEngine & { readonly desks?: readonly DeskHost[] | undefined },
  links: FrameLinks,
  app: AppDefinition,
  container: Element,
  mountOptions: MountOptions = {},
): MountedApp {
  const definition = checkApp(app)
  const options = checkMountOptions(mountOptions, nameOf(definition))
  const { origin: ownOrigin } = checkContainer(container)
  const page = container.ownerDocument
  const { mode, sandbox = frameDefaults.sandbox, origins = definition.origins } = options
  const { appId, url: written } = engine.reserveFrame(definition, ownOrigin)
  const parsed = URL.canParse(written, page.baseURI) ? new URL(written, page.baseURI) : null
  checkSandbox(definition, sandbox, { ownOrigin, appOrigin: parsed?.origin ?? '', origins: origins ?? [] })

  const url = parsed?.href ?? written
  const iframe = createFrame(page, definition, options)
  const { link, inTurn, close } = openLink(links, iframe, nameOf(definition), options.wrapLink)
  const viewport = () => readViewport(iframe)
  const reload = () => {
    reinsert(iframe)
    watch.check()
  }
  let attached: AttachedApp
  try {
    const frame = { appId, url, viewport, reload, isLoaded: false }
    attached = engine.attach(definition, link, { ...frame, mode, origins })
  } catch (error) {
    close()
    throw error
  }
  const { detach, frameLoaded, frameUnloaded, state } = attached
  const onLoad = () => {
    watch.check()
    inTurn(frameLoaded)
  }
  const onMoved = () => {
    links.follow()
    inTurn(frameUnloaded)
  }
  const watch = watchFrame(iframe, { onMoved, onRemoved: detach })
  iframe.addEventListener('load', onLoad)
  iframe.src = url
  container.append(iframe)
  watch.check()

  const stopShowing = options.frameStyle === 'page' ? () => {} : followSize(iframe, state, engine.desks)
  const unsubscribe = state.subscribe((now) => {
    if (now.status !== 'detached') return
    unsubscribe()
    stopShowing()
    watch.stop()
    iframe.removeEventListener('load', onLoad)
    iframe.remove()
    close()
  })
  return Object.assign(attached, { iframe, reload, unmount: detach })
}

/** Opens the link to a frame, and lets the page wrap it. */
function openLink(
  links: FrameLinks,
  iframe: HTMLIFrameElement,
  owner: string,
  wrapLink: NonNullable<MountOptions['wrapLink']> = (own) => own,
) {
  const { inTurn, ...own } = links.open(iframe)
  try {
    const link = checkLink(wrapLink(own), owner, 'result of wrapLink()')
    return { link, inTurn, close: () => runAll([() => link.close(), own.close]) }
  } catch (error) {
    own.close()
    throw error
  }
}

/** Takes a frame out of the page and puts it back, which loads it again. */
function reinsert(iframe: HTMLIFrameElement): void {
  const { parentNode, nextSibling } = iframe
  iframe.remove()
  parentNode?.insertBefore(iframe, nextSibling)
}

/** Returns the space in the window that the frame is in. */
function readViewport({ ownerDocument }: HTMLIFrameElement): Viewport | null {
  const { defaultView } = ownerDocument
  return defaultView && { width: defaultView.innerWidth, height: defaultView.innerHeight }
}

/** Shows the frame as the app asks for, whenever that changes. */
function followSize(
  iframe: HTMLIFrameElement,
  state: AttachedApp['state'],
  desks: readonly DeskHost[] = defaultDeskHosts,
): Unsubscribe {
  const isSame = (before: AttachedAppState, after: AttachedAppState) =>
    before.mode === after.mode && before.size === after.size && before.isFullscreen === after.isFullscreen
  return select(state, (now) => now, isSame).subscribe((now) => {
    const hasModes = desks.some(({ id, modes }) => id === now.desk && modes)
    showFrame(iframe, now, now.mode === 'popup' || !hasModes)
  })
}

/** Gives the frame the size that the app asked for, or the whole screen; in embed mode, where the desk has modes, both are the desk's. */
function showFrame(
  { style }: HTMLIFrameElement,
  { size, isFullscreen }: AttachedAppState,
  isSized: boolean,
): void {
  const length = (side: 'width' | 'height') => {
    const asked = isSized ? size?.[side] : undefined
    return typeof asked === 'number' ? `${asked}px` : (asked ?? '')
  }
  style.position = isFullscreen ? 'fixed' : ''
  style.inset = isFullscreen ? '0' : ''
  style.border = isFullscreen ? '0' : ''
  style.zIndex = isFullscreen ? '2147483647' : ''
  style.width = isFullscreen ? '100%' : length('width')
  style.height = isFullscreen ? '100%' : length('height')
}
