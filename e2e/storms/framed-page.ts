import type { Page } from '@playwright/test'
import type { ControlAnswer, ControlCall, FramedDocument } from '../pages/answer-parent'
import { remoteOver, type Remote } from '../fixtures/remote'

/**
 * The page in the frame of an app, reached with messages of the page around it.
 *
 * Playwright loses frames that navigate in quick succession, the more the slower the machine.
 */
export interface FramedPage {
  /** Returns the document that is in the frame now, once its script has run. */
  document(): Promise<FramedDocument>
  /** Returns the control that the page exposes; a call waits until the page's script has run. */
  remote<Control extends object>(): Remote<Control>
}

type Answer = ControlAnswer['controlAnswer']

const REPEAT_MS = 100

let calls = 0

/** Returns the page in the frame that a host page mounted under a name; it is served with `answersParent`. */
export function framedPage(page: Page, app: string): FramedPage {
  const call = async (method: string, values: readonly unknown[]): Promise<Answer> => {
    const controlCall = { id: `call-${++calls}`, method, values }
    const { error, ...answer } = await page.evaluate(postUntilAnswered, {
      app,
      repeatMs: REPEAT_MS,
      message: { controlCall },
    })
    if (error !== undefined) throw new Error(`${method}() failed in the frame of "${app}": ${error}`)
    return answer
  }
  return {
    document: async () => (await call('', [])).document,
    remote: () => remoteOver(async (name, parameters) => (await call(name, parameters)).value),
  }
}

/** Waits until the document of a URL is in a frame and has loaded; returns `false` if that takes too long. */
export async function loadsIn(
  frame: FramedPage,
  isExpected: (url: URL) => boolean,
  limitMs = Infinity,
): Promise<boolean> {
  const endMs = Date.now() + limitMs
  do {
    const { url, isLoaded } = await frame.document()
    if (isLoaded && isExpected(new URL(url))) return true
  } while (Date.now() < endMs)
  return false
}

/** Runs in the host page: posts a call into a frame, again and again, because a frame that navigates loses it. */
async function postUntilAnswered({
  app,
  repeatMs,
  message,
}: {
  app: string
  repeatMs: number
  message: ControlCall
}): Promise<Answer> {
  return new Promise((resolve) => {
    const post = (): void => {
      const frame = document.querySelector<HTMLIFrameElement>(`[id="${app}"] iframe`)
      frame?.contentWindow?.postMessage(message, '*')
    }
    const timer = setInterval(post, repeatMs)
    window.addEventListener('message', function onMessage({ data }) {
      const answer = (data as ControlAnswer | null)?.controlAnswer
      if (answer?.id !== message.controlCall.id) return
      clearInterval(timer)
      window.removeEventListener('message', onMessage)
      resolve(answer)
    })
    post()
  })
}
