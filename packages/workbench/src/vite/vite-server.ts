import { Server as TlsServer } from 'node:tls'

/** The part of Vite's two servers that the plugin uses; Vite 6, 7 and 8 share it. */
export interface ViteServer {
  readonly config: ViteConfig
  /** `null` in middleware mode. */
  readonly httpServer: HttpServer | null
  /** Only the development server has it. */
  listen?: (port?: number, isRestart?: boolean) => Promise<unknown>
  printUrls(): void
  close(): Promise<void>
}

/** The part of a resolved configuration of Vite that the plugin uses. */
export interface ViteConfig {
  readonly root: string
  readonly base: string
  /** The same object after a restart. */
  readonly inlineConfig: object
  readonly plugins: readonly { readonly name: string }[]
  readonly logger: Record<'info' | 'warn', (message: string) => void>
  readonly server: ServerOptions
  readonly preview: ServerOptions
}

/** Options of one of Vite's servers. */
export interface ServerOptions {
  readonly host?: string | boolean | undefined
}

/** The part of Node's servers that the plugin uses. */
export interface HttpServer {
  once(event: 'listening' | 'close', listener: () => void): unknown
  address(): string | { readonly port: number } | null
}

/** A plugin without any effect, which marks a project that the workbench has started and opens itself. */
export const openedProject = { name: 'deskbridge:opened-project' }

/** Values of `host` for which Vite prints `localhost`. */
const LOCAL_HOSTS: readonly unknown[] = [
  undefined,
  true,
  false,
  '0.0.0.0',
  '::',
  '0000:0000:0000:0000:0000:0000:0000:0000',
]

/** Returns the URL of a listening server, as Vite prints it first. */
export function urlOf(httpServer: HttpServer, base: string, host: ServerOptions['host']): URL {
  const address = httpServer.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const name = LOCAL_HOSTS.includes(host) ? 'localhost' : String(host)
  const protocol = httpServer instanceof TlsServer ? 'https' : 'http'
  return new URL(base, `${protocol}://${name.includes(':') ? `[${name}]` : name}:${port}`)
}
