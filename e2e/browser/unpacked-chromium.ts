import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installedPackage } from '../servers/installed-package'

/** Files of an unpacked Chromium. */
export interface UnpackedChromium {
  executablePath: string
  /** Folder of the libraries that Chromium needs and a minimal system may lack. */
  libraries: string
  /** Configuration that adds the packaged fonts to the system's. */
  fontConfig: string
}

const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
const CACHE = join(import.meta.dirname, '../node_modules/.cache')

/** Unpacks the Chromium of `@sparticuz/chromium` once per version of the package, and returns its files. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const { version } = installedPackage(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))
  const folder = join(CACHE, `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023/lib'),
    fontConfig: join(folder, 'fonts.conf'),
  }
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const staging = await mkdtemp(`${folder}-`)
  // The package unpacks to TMPDIR, and unpacks its libraries only where it detects an AWS machine.
  const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const options = { cwd: import.meta.dirname, env }
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], options)
  await writeFile(join(staging, 'fonts.conf'), fontConfigFor(join(folder, 'fonts/fonts')))
  // Renamed only when complete, so that a concurrent run never starts an incomplete browser.
  await rename(staging, folder).catch(async (error: unknown) => {
    await rm(staging, { recursive: true })
    if (!existsSync(folder)) throw error
  })
}

function fontConfigFor(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
</fontconfig>
`
}
