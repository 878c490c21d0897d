/** What a conversation has shown of itself so far. */
export interface Said {
  /** What the messages of this conversation bear. */
  readonly conversation?: object | undefined
  /** Id of the last request of the side that is spoken to. */
  readonly request?: unknown
}

/** What the suites must know of a wire to speak on it in another's place. */
export interface WireFacts {
  /** Returns whether a message, or the object that its JSON text stands for, is of this wire. */
  isOwn(message: unknown): boolean
  /** Returns a message as an object, where the wire has messages that are JSON text; `undefined` for other text. */
  read?(message: unknown): Record<string, unknown> | undefined
  /** Whether every message has to be text, so that an object is encoded before it is posted. */
  readonly isTextOnly?: true
  /** Returns what the messages of a conversation bear, if this one shows it; otherwise `null`. */
  conversationOf(message: unknown): object | null
  /** Returns what they bear, where an app knows it by the URL of its page. */
  conversationIn?(url: string): object
  /** Returns the id by which an answer names a request; `undefined` for any other message. Left out where the wire has no ids. */
  requestOf?(message: unknown): unknown
  /** Writes the message of an app of a name; no other message of the conversation has its number. */
  write(name: string, data: unknown, conversation: object | undefined, number: number): unknown
  /** Turns a recorded message into what a peer would say now. */
  adapt(message: Record<string, unknown>, said: Said): void
  /** Returns what a peer answers so that the conversation goes on; `undefined` for nothing. */
  answerTo?(message: unknown): unknown
  /** Returns what is wrong with the answer to a refused message; `null` where the message must have it. Left out where it must have none. */
  findWrongAnswer?(answer: unknown, refused: Record<string, unknown>, verdict: string): string | null
}
