import { mkdir, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runServer } from 'verdaccio'

/** A registry on this machine, which has our packages, and those of another registry. */
export interface Registry {
  readonly url: string
  /** Path of the configuration with which npm and pnpm use the registry, and nothing of the user's. */
  readonly npmrc: string
  /** Returns the tarball of a published version. */
  download(name: string, version: string): Promise<Buffer>
  /** Stops serving. */
  close(): Promise<void>
}

const ACCOUNT = { name: 'rehearsal', password: 'rehearsal' }

/** Starts a registry whose files are in a folder; what it does not have comes from the registry at `uplink`. */
export async function startRegistry(folder: string, uplink: string): Promise<Registry> {
  await mkdir(folder)
  const ours = { access: '$all', publish: '$authenticated' }
  const server = (await runServer({
    self_path: folder,
    storage: join(folder, 'storage'),
    uplinks: { uplink: { url: uplink } },
    // Ours are never looked up elsewhere: the published versions would be found there.
    packages: {
      '@deskbridge/*': ours,
      'create-deskbridge': ours,
      '**': { access: '$all', proxy: 'uplink' },
    },
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: 1 } },
    log: { type: 'file', path: join(folder, 'registry.log'), level: 'warn' },
    web: { enable: false },
    max_body_size: '100mb',
  } as unknown as Parameters<typeof runServer>[0])) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const npmrc = join(folder, 'npmrc')
  await writeFile(npmrc, toNpmrc(url, await createAccount(url), join(folder, 'npm-cache')))
  return {
    url,
    npmrc,
    async download(name, version) {
      const response = await request(`${url}${name}/-/${name.split('/').at(-1)}-${version}.tgz`)
      return Buffer.from(await response.arrayBuffer())
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function createAccount(url: string): Promise<string> {
  const response = await request(`${url}-/user/org.couchdb.user:${ACCOUNT.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  })
  return ((await response.json()) as { token: string }).token
}

async function request(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`The registry answered ${response.status} for ${url}`)
  return response
}

function toNpmrc(url: string, token: string, cache: string): string {
  const lines = [
    `registry=${url}`,
    `${url.replace('http:', '')}:_authToken=${token}`,
    `cache=${cache}`,
    'audit=false',
    'fund=false',
    'update-notifier=false',
  ]
  return `${lines.join('\n')}\n`
}
