/** Call of a control by the page around it, which may repeat it until it is answered. */
export interface ControlCall {
  controlCall: { id: string; method: string; values: readonly unknown[] }
}

/** Answer to a {@link ControlCall}. */
export interface ControlAnswer {
  controlAnswer: { id: string; value?: unknown; error?: string; document: FramedDocument }
}

/** What a document in a frame knows of itself. */
export interface FramedDocument {
  url: string
  isLoaded: boolean
  /** Time at which it exposed its control, in milliseconds since the epoch. */
  startedAtMs: number
}

/** Lets the page around this one call a control; a call without a method asks for the document alone. */
export function answerParent(control: object): void {
  const methods = control as Record<string, (...values: unknown[]) => unknown>
  const known = new Set<string>()
  window.addEventListener('message', async ({ source, data }) => {
    const { id, method, values } = (data as ControlCall | null)?.controlCall ?? {}
    if (source !== window.parent || id === undefined || known.has(id)) return
    known.add(id)
    const result = await resultOf(async () => method && methods[method]!(...values!))
    const document = { url: location.href, isLoaded: window.document.readyState === 'complete' }
    const answer = { id, ...result, document: { ...document, startedAtMs: window.__startedAtMs! } }
    window.parent.postMessage({ controlAnswer: answer } satisfies ControlAnswer, '*')
  })
}

async function resultOf(run: () => Promise<unknown>): Promise<{ value: unknown } | { error: string }> {
  return run().then(
    (value) => ({ value }),
    (error: unknown) => ({ error: String(error) }),
  )
}
