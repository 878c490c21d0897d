import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build, defaultClientConditions, type InlineConfig, type PluginOption } from 'vite'
import { withOwnNodeEnv } from './own-node-env'

const E2E = join(import.meta.dirname, '..')
const REPOSITORY = join(E2E, '..')
const SCRIPT = 'deskbridge.global.js'
const DOCUMENT = `<!doctype html>
<title>Requester</title>
<div id="root"></div>
<script type="module" src="./main.js"></script>`

/** Returns the first code block in a language of a README of the repository. */
export async function readFence(language: string, folder = '.'): Promise<string> {
  const readme = await readFile(join(REPOSITORY, folder, 'README.md'), 'utf8')
  const [, text] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(readme) ?? []
  if (text === undefined) throw new Error(`The README in "${folder}" has no code block in "${language}".`)
  return text
}

/** A widget in the README, and how it is built. */
export interface ReadmeWidget {
  /** Language or framework of the widget. */
  readonly written: string
  /** Languages of the code blocks that the files are created from, by file name, the entry first. */
  readonly fences: Readonly<Record<string, string>>
  /** Module that mounts the widget, where the README shows only a component. */
  readonly main?: string
  /** Other files that the module needs, by name. */
  readonly otherFiles?: Readonly<Record<string, string>>
  /** Compiler of the widget: Vite's plugins, and the command that type-checks a project. */
  readonly compiler?: { readonly plugins: PluginOption[]; readonly checkTypes: string }
}

/** Builds and type-checks a widget from the README's code blocks, and returns the files to serve, by name. */
export async function buildReadmeWidget({
  fences,
  main,
  otherFiles,
  compiler,
}: ReadmeWidget): Promise<Map<string, string>> {
  const [entry = '', language = ''] = Object.entries(fences)[0] ?? []
  if (!compiler) {
    const script = await readFile(join(REPOSITORY, 'packages/core/dist', SCRIPT), 'utf8')
    return new Map([
      [entry, await readFence(language)],
      [SCRIPT, script],
    ])
  }
  // Next to the other pages, so that it resolves the packages.
  const root = await mkdtemp(join(E2E, 'readme-'))
  try {
    for (const [file, name] of Object.entries(fences))
      await writeFile(join(root, file), await readFence(name))
    for (const [file, text] of Object.entries({ ...otherFiles, ...(main && { 'main.ts': main }) }))
      await writeFile(join(root, file), text)
    await writeFile(
      join(root, 'tsconfig.json'),
      JSON.stringify({ extends: '../tsconfig.json', include: ['.'] }),
    )
    const [command = '', ...options] = compiler.checkTypes.split(' ')
    await promisify(execFile)(join(E2E, 'node_modules/.bin', command), [...options, root], {
      cwd: E2E,
    }).catch((error: Error & { stdout: string }) => {
      // The compilers print to stdout, which the message of the command's error does not include.
      throw new Error(error.stdout, { cause: error })
    })
    const config: InlineConfig = {
      root,
      configFile: false,
      logLevel: 'error',
      plugins: compiler.plugins,
      resolve: { conditions: ['deskbridge-source', ...defaultClientConditions] },
      build: {
        write: false,
        lib: { entry: join(root, main ? 'main.ts' : entry), formats: ['es'], fileName: 'main' },
      },
      define: { 'process.env.NODE_ENV': '"production"' },
    }
    const built = await withOwnNodeEnv(() => build(config))
    const [{ output } = { output: [] }] = [built].flat() as { output: { code?: string }[] }[]
    return new Map([
      ['index.html', DOCUMENT],
      ['main.js', output.find(({ code }) => code !== undefined)?.code ?? ''],
    ])
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
