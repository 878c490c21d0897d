import { exposeControl } from './control'

/** Control of the bystander. */
export interface BystanderControl {
  postToParent(message: unknown): void
  /** Posts to the frame with an index in the parent's page. */
  postToSibling(index: number, message: unknown): void
  /** Returns the data of every message that reached this page. */
  received(): readonly unknown[]
}

const received: unknown[] = []
addEventListener('message', (event) => received.push(event.data))

const control: BystanderControl = {
  postToParent: (message) => window.parent.postMessage(message, '*'),
  postToSibling: (index, message) => window.parent.frames[index]?.postMessage(message, '*'),
  received: () => received,
}
exposeControl(control)
