import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { packageNameFor, type Project, type TestKind } from './project'
import { toFile, toManifest, type Manifest, type Versions } from './to-file'

/** Files that a project has only with a kind of tests. */
const testFiles: Readonly<Record<TestKind, RegExp>> = {
  unit: /^tests\/|^vitest\.config\.ts$/,
  browser: /^e2e\/|^playwright\.config\.ts$/,
}

/** Where templates and versions are. */
export interface Source {
  /** Path of the folder with the templates. */
  readonly templates: string
  /** Versions of what the templates depend on. */
  readonly versions: Versions
}

/**
 * Writes the files of a project, and returns their paths in it.
 *
 * @throws {Error} When the folder is not empty.
 */
export async function makeProject(project: Project, { templates, versions }: Source): Promise<string[]> {
  const target = resolve(project.folder)
  if (existsSync(target) && (await readdir(target)).length > 0) {
    throw new Error(`The folder "${project.folder}" is not empty: choose another, or remove what is in it.`)
  }
  const files = await readTemplates([join(templates, 'shared'), join(templates, project.framework)])
  const left = Object.entries(testFiles).filter(([kind]) => !project.tests.includes(kind as TestKind))
  for (const path of files.keys()) if (left.some(([, pattern]) => pattern.test(path))) files.delete(path)
  for (const [path, text] of files) {
    // npm leaves a .gitignore out of a package.
    const file = join(target, path === '_gitignore' ? '.gitignore' : path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(
      file,
      path === 'package.json' ? manifestOf(text, project, versions) : toFile(path, text, project),
    )
  }
  return [...files.keys()].sort()
}

function manifestOf(text: string, project: Project, versions: Versions): string {
  const manifest = toManifest(JSON.parse(text) as Manifest, project.tests, versions)
  return `${JSON.stringify({ name: packageNameFor(project.folder), ...manifest }, null, 2)}\n`
}

/** Reads the files of folders, the later ones over the earlier, by path with forward slashes. */
async function readTemplates(folders: readonly string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name)
      files.set(relative(folder, path).replaceAll(sep, '/'), await readFile(path, 'utf8'))
    }
  }
  return files
}
