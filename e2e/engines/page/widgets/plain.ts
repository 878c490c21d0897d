import { watched } from '../watch-page'
import {
  allDesks,
  autoResize,
  createWidget,
  isWidgetError,
  type Diagnostic,
  type Widget,
  type WidgetOptions,
} from '@deskbridge/core'
import { offerControl } from '../remote-control'
import { titleOf } from '../tickets'
import { commonControl, type CommonControl } from './common-control'
import { optionsOf } from './widget-page'

/** What came of a call of the widget. */
export type CallOutcome =
  { value: unknown } | { code: string; message: string; cause: { name: string; message: string } | null }

/** The state of the widget as it can be posted. */
export interface PlainState {
  status: string
  errorCode: string | null
  desk: string | null
  mode: string | null
  placement: string | null
  theme: string | null
  ticketId: string | null
  subject: string | null
  userName: string | null
  capabilities: string[]
}

type WidgetMethod = {
  [Name in keyof Widget]: Widget[Name] extends (...parameters: never[]) => Promise<unknown> ? Name : never
}[keyof Widget]

/** Control of a page with a widget in plain JavaScript, which connects when told to. */
export interface PlainControl extends CommonControl {
  /** Calls a method of the widget. */
  call(method: WidgetMethod, ...parameters: unknown[]): CallOutcome
  /** Calls a method with a function in its last argument, which cannot be posted. */
  callWithFunction(method: WidgetMethod, ...parameters: unknown[]): CallOutcome
  close(): void
  state(): PlainState
  /** Returns the raw messages that the widget has passed on, oldest first. */
  messages(): { name: string; data: unknown }[]
  /** Returns the subjects of the tickets that came, oldest first, and `reconnect` for a new host. */
  changes(): string[]
  /** Returns the ids of the clicks on the widget's section, oldest first. */
  clicks(): string[]
  diagnostics(): { code: string; origin: string | undefined }[]
  messageListeners(): number
  /** Shows a page's content, and asks for its size from then on. */
  fit(html: string, selector: string | undefined): void
  /** Changes the lines in the content. */
  setLines(count: number): void
  /** Returns whether there is a scroll bar, once the frame has a height; `null` when it gets another one. */
  overflowsAt(height: number): boolean | null
}

const { placement, ...options } = optionsOf<WidgetOptions>()
const diagnostics: Diagnostic[] = []
const messages: { name: string; data: unknown }[] = []
const changes: string[] = []
const clicks: string[] = []
const widget = createWidget({
  desks: allDesks({ placement }),
  ...options,
  onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
})
widget.on('message', ({ name, data }) => messages.push({ name, data }))
widget.on('ticketChange', ({ ticket }) => changes.push(String(titleOf(ticket))))
widget.on('sectionButtonClick', ({ buttonId }) => clicks.push(buttonId))
widget.on('reconnect', () => changes.push('reconnect'))

async function call(method: WidgetMethod, ...parameters: unknown[]): Promise<CallOutcome> {
  const run = widget[method] as (...parameters: unknown[]) => Promise<unknown>
  try {
    return { value: await run(...parameters) }
  } catch (error) {
    if (!isWidgetError(error)) throw error
    const { code, message, cause } = error
    return {
      code,
      message,
      cause: cause instanceof Error ? { name: cause.name, message: cause.message } : null,
    }
  }
}

const control = {
  ...commonControl,
  call,
  callWithFunction: (method: WidgetMethod, ...parameters: unknown[]) =>
    call(method, ...parameters, { run: () => {} }),
  close: widget.close,
  state(): PlainState {
    const { status, error, desk, appContext, theme, ticket, user, capabilities } = widget.state.get()
    return {
      status,
      errorCode: error?.code ?? null,
      desk,
      mode: appContext?.mode ?? null,
      placement: appContext?.placement ?? null,
      theme,
      ticketId: ticket?.id ?? null,
      subject: titleOf(ticket),
      userName: user?.name ?? null,
      capabilities: [...capabilities].sort(),
    }
  },
  messages: () => messages,
  changes: () => changes,
  clicks: () => clicks,
  diagnostics: () => diagnostics.map(({ code, origin }) => ({ code, origin })),
  messageListeners: () => watched.messageListeners,
  fit(html: string, selector: string | undefined) {
    // oxlint-disable-next-line unicorn/prefer-dom-node-append -- The page's own markup, under a policy without Trusted Types.
    document.body.insertAdjacentHTML('beforeend', html)
    autoResize(widget, selector ? document.querySelector(selector)! : undefined)
  },
  setLines(count: number) {
    const lines = Array.from({ length: count }, (_, index) => {
      const line = document.createElement('p')
      line.textContent = `Line ${index + 1}`
      return line
    })
    document.querySelector('#content')!.replaceChildren(...lines)
  },
  async overflowsAt(height: number) {
    // Engines lay a frame of another site out some time after its element.
    for (let frame = 0; window.innerHeight !== height; frame++) {
      if (frame === 200) return null
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const boxes = [document.documentElement, ...document.querySelectorAll('#root')]
    return boxes.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
  },
}
offerControl(control)
