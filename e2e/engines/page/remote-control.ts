/** The control of a page in a frame: every method returns a promise. */
export type RemoteControl<Control> = {
  [Name in keyof Control]: Control[Name] extends (...parameters: infer Parameters) => infer Result
    ? (...parameters: Parameters) => Promise<Awaited<Result>>
    : never
}

interface Call {
  id: number
  name: string
  parameters: unknown[]
}

interface Answer {
  id: number
  value?: unknown
  error?: string
}

interface Offer {
  isControlOffer: true
}

const isOffer = (data: unknown): data is Offer =>
  typeof data === 'object' && data !== null && 'isControlOffer' in data

/** Offers the control of this page to the page that frames or opened it, over a port of its own, so that neither desk nor widget sees a call. */
export function offerControl(control: object): void {
  const methods = control as Record<string, (...parameters: unknown[]) => unknown>
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<Call>) => {
    const { id, name, parameters } = data
    void Promise.resolve()
      .then(() => methods[name]!(...parameters))
      .then((value): Answer => ({ id, value }))
      .catch((error: unknown): Answer => ({ id, error: String(error) }))
      .then((answer) => port1.postMessage(answer))
  })
  port1.start()
  const suite = window.opener ?? window.parent
  suite.postMessage({ isControlOffer: true } satisfies Offer, '*', [port2])
}

/** Passes the offers of this page's frames on to the page that frames this one. */
export function passOffersOn(): void {
  addEventListener('message', ({ data, ports }) => {
    if (isOffer(data)) window.parent.postMessage(data, '*', [...ports])
  })
}

interface Offered {
  source: MessageEventSource | null
  port: MessagePort
}

/** Collects the controls that pages offer to this one. */
export interface Controls {
  /** Takes the oldest control that a window has offered and nobody has taken; `undefined` while there is none. */
  take<Control>(source: Window | null): RemoteControl<Control> | undefined
}

/** Starts to collect controls. */
export function collectControls(): Controls {
  const offers: Offered[] = []
  addEventListener('message', ({ data, ports, source }) => {
    if (isOffer(data)) offers.push({ source, port: ports[0]! })
  })
  return {
    take(source) {
      const index = offers.findIndex((offer) => offer.source === source)
      if (index < 0) return undefined
      const [offer] = offers.splice(index, 1)
      return connectTo(offer!.port)
    },
  }
}

function connectTo<Control>(port: MessagePort): RemoteControl<Control> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let calls = 0
  port.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  port.start()
  const call =
    (name: string) =>
    async (...parameters: unknown[]): Promise<unknown> => {
      const id = calls++
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
      port.postMessage({ id, name, parameters } satisfies Call)
      const { value, error } = await answered
      if (error !== undefined) throw new Error(`${name}() of the page: ${error}`)
      return value
    }
  return new Proxy({} as RemoteControl<Control>, {
    // A promise that resolves to a control reads its `then`, which no control has.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? call(name) : undefined),
  })
}
