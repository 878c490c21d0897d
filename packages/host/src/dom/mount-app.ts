import { WidgetError, type Mode } from '@deskbridge/core'
import type { AppDefinition, AttachedApp, AttachedAppState, HostEngine } from '../engine'
import { frameDefaults } from './frame-defaults'
import type { FrameLinks } from './frame-links'
import { watchFrame } from './watch-frame'

/** Says how an app is mounted. */
export interface MountOptions {
  /** Says how the app is shown; default what its definition says. */
  mode?: Mode
  /** Is the frame's `sandbox` attribute, `false` for none; default {@link frameDefaults}. */
  sandbox?: string | false
  /** Is the frame's `allow` attribute; default {@link frameDefaults}. */
  allow?: string
  /** Is the frame's title, which is read out; default the app's name. */
  title?: string
  /** Are the only origins that the app may speak from; default what its definition says. */
  origins?: readonly string[]
}

/** Is an app in a frame. It is detached when the frame is removed, and detaching it removes the frame. */
export interface MountedApp extends AttachedApp {
  /** Is the app's frame; a size or fullscreen that the app asks for is shown by its style. */
  readonly iframe: HTMLIFrameElement
  /** Loads the app anew. */
  reload(): void
  /** Removes the frame and undoes everything; calling it again does nothing. */
  unmount(): void
}

/**
 * Puts an app into a frame and attaches it.
 *
 * Order (docs/protocols/text.md, T20; docs/protocols/qiscus.md, Q30): the host listens, the frame gets its address, the frame enters
 * the page; so no word of the app is lost, and the `load` of an empty document is never taken for the app's.
 */
export function mountApp(
  engine: HostEngine,
  links: FrameLinks,
  definition: AppDefinition,
  container: Element,
  options: MountOptions = {},
): MountedApp {
  const page = container.ownerDocument
  const written = engine.addressOf(definition)
  const url = URL.canParse(written, page.baseURI) ? new URL(written, page.baseURI) : null
  const address = url?.href ?? written
  const { sandbox = frameDefaults.sandbox, allow = frameDefaults.allow, title = definition.name } = options
  const origins = options.origins ?? definition.origins
  checkSandbox(definition, sandbox, origins, url?.origin === page.location.origin)

  const iframe = page.createElement('iframe')
  iframe.title = title
  iframe.setAttribute('allow', allow)
  if (sandbox !== false) iframe.setAttribute('sandbox', sandbox)

  const link = links.open(iframe)
  const viewport = () => ({ width: page.defaultView!.innerWidth, height: page.defaultView!.innerHeight })
  let attached: AttachedApp
  try {
    attached = engine.attach(definition, link, {
      address,
      mode: options.mode,
      origins,
      viewport,
      isLoaded: false,
    })
  } catch (error) {
    link.close()
    throw error
  }
  const { detach, frameLoaded, frameUnloaded, state } = attached
  const onLoad = () => {
    watch.check()
    frameLoaded()
  }
  const watch = watchFrame(iframe, { onMoved: frameUnloaded, onRemoved: detach })
  iframe.addEventListener('load', onLoad)
  iframe.src = address
  container.append(iframe)
  watch.check()

  const unsubscribe = state.subscribe((now) => {
    showFrame(iframe, now)
    if (now.status !== 'detached') return
    unsubscribe()
    watch.stop()
    link.close()
    iframe.removeEventListener('load', onLoad)
    iframe.remove()
  })
  return Object.assign(attached, {
    iframe,
    reload() {
      const { parentNode, nextSibling } = iframe
      iframe.remove()
      parentNode?.insertBefore(iframe, nextSibling)
      watch.check()
    },
    unmount: detach,
  })
}

/**
 * Checks that the sandbox keeps its promise.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an app on the desk's own origin, which could remove its sandbox, and for an opaque origin that is not asked for.
 */
function checkSandbox(
  { id, url }: AppDefinition,
  sandbox: string | false,
  origins: readonly string[] | undefined,
  isOwnOrigin: boolean,
): void {
  if (sandbox === false) return
  if (isOwnOrigin) {
    throw new WidgetError(
      'INVALID_ARGUMENT',
      `The app "${id}" at ${url} is on the desk's own origin, where a sandbox holds nothing back. Serve it from another origin, or write sandbox: false to trust it.`,
    )
  }
  if (sandbox.split(/\s+/).includes('allow-same-origin') || origins?.includes('null')) return
  throw new WidgetError(
    'INVALID_ARGUMENT',
    `The app "${id}" has an opaque origin, because its sandbox "${sandbox}" lacks allow-same-origin. Write origins: ['null'] to speak with it all the same.`,
  )
}

/** Gives the frame the size that the app asked for, or the whole screen; in embed mode both are the desk's. */
function showFrame({ style }: HTMLIFrameElement, { mode, size, isFullscreen }: AttachedAppState): void {
  const length = (side: 'width' | 'height') => {
    const asked = mode === 'popup' ? size?.[side] : undefined
    return typeof asked === 'number' ? `${asked}px` : (asked ?? '')
  }
  style.position = isFullscreen ? 'fixed' : ''
  style.inset = isFullscreen ? '0' : ''
  style.border = isFullscreen ? '0' : ''
  style.zIndex = isFullscreen ? '2147483647' : ''
  style.width = isFullscreen ? '100%' : length('width')
  style.height = isFullscreen ? '100%' : length('height')
}
