import { X509Certificate } from 'node:crypto'
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A certificate with its private key, both as PEM. */
export interface Certificate {
  /** The certificate. */
  readonly cert: string
  /** The private key. */
  readonly key: string
}

const DAY_MS = 86_400_000

/**
 * Returns a self-signed certificate for this machine's loopback names, the same one for a year: a browser remembers
 * which one it was told to accept. It is kept in a folder that only this user can read.
 */
export async function getCertificate(temporary = tmpdir()): Promise<Certificate> {
  const folder = join(temporary, `deskbridge-certificate-${userInfo().username}`)
  const isOwn = await makePrivateFolder(folder)
  const kept = isOwn && (await readCertificate(folder))
  if (kept) return kept
  const made = await createCertificate()
  if (isOwn) await writeFile(join(folder, 'certificate.json'), JSON.stringify(made), { mode: 0o600 })
  return made
}

async function createCertificate(): Promise<Certificate> {
  // Loaded only here, since most starts need none.
  const { generate } = await import('selfsigned')
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Deskbridge workbench' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 365 * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  })
  return { cert, key }
}

/** Creates the folder; returns whether it is this user's alone, since others can write to the temp folder as well. */
async function makePrivateFolder(folder: string): Promise<boolean> {
  await mkdir(folder, { mode: 0o700 }).catch(() => {})
  const found = await lstat(folder).catch(() => null)
  if (!found?.isDirectory()) return false
  // Windows has a temp folder for each user, and no owner here.
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0)
}

/** Reads the certificate that was kept; `null` when there is none that lasts another day. */
async function readCertificate(folder: string): Promise<Certificate | null> {
  try {
    const { cert, key } = JSON.parse(await readFile(join(folder, 'certificate.json'), 'utf8')) as Certificate
    const endsAt = Date.parse(new X509Certificate(cert).validTo)
    return endsAt > Date.now() + DAY_MS && typeof key === 'string' ? { cert, key } : null
  } catch {
    return null
  }
}
