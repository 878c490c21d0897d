/** The part of `@livechat/postmessage` that the host pages use; the package has no types. */
export interface PostmessageLibrary {
  createReconnectableIframe(
    options: { container: Element; url: string; onConnected: (api: PostmessageApi) => void },
    model: PostmessageModel,
  ): PostmessageConnection & { frame: HTMLIFrameElement }
  connectExistingIframe(
    options: { frame: HTMLIFrameElement },
    model: PostmessageModel,
  ): PostmessageConnection & { promise: Promise<PostmessageApi> }
}

/** The connection to one document of a frame. */
export interface PostmessageApi {
  call(method: string, ...parameters: unknown[]): Promise<unknown>
}

/** Methods that a widget can call on the host. */
export interface PostmessageModel {
  handle(this: PostmessageApi, payload: unknown): unknown
}

/** Something that the host can destroy. */
export interface PostmessageConnection {
  destroy(): void
}
