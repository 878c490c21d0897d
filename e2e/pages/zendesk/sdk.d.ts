declare module 'zendesk_app_framework_sdk' {
  /** The genuine client, as far as the tests use it. */
  export interface Client {
    get(paths: string | readonly string[]): Promise<unknown>
    set(values: object): Promise<unknown>
    set(path: string, value: unknown): Promise<unknown>
    invoke(name: string, ...args: unknown[]): Promise<unknown>
    invoke(actions: object): Promise<unknown>
    request(options: unknown): Promise<unknown>
    on(name: string, handler: (data: unknown) => unknown): void
    off(name: string, handler: (data: unknown) => unknown): void
    trigger(name: string, data?: unknown): void
    postMessage(name: string, data?: unknown): void
    context(): Promise<unknown>
    instance(guid: string): Client
    metadata(): Promise<unknown>
  }
  const client: { init(callback?: (data: unknown) => void): Client | false }
  export default client
}
