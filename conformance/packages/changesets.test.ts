import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CopiedWorkspace, readChangesetScript } from './copied-workspace'
import { publishedPackages, root } from './published-packages'

const folder = join(root, '.changeset')
const names = publishedPackages.map(({ manifest }) => manifest.name).sort()
const entries = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, ...parseEntry(readFileSync(join(folder, file), 'utf8')) }))

/** Release plan, as `changeset status` writes it. */
interface Plan {
  readonly releases: readonly { readonly name: string; readonly type: string; readonly newVersion: string }[]
}

it('every published package has the same version as the others', () => {
  const { fixed } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as { fixed: string[][] }
  expect(fixed.map((group) => [...group].sort())).toEqual([names])
  expect(new Set(publishedPackages.map(({ manifest }) => manifest.version)).size).toBe(1)
})

const released = entries.filter(({ bumps }) => Object.keys(bumps).length > 0)

describe.each(released)('the changeset $file', ({ bumps, text }) => {
  it('names published packages, and what each gains', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(bumps)))
    expect(text).toMatch(/^[A-Z`].*[.:`]$/s)
  })
})

describe('in a branch,', () => {
  let workspace: CopiedWorkspace
  const check = () => workspace.changeset(...readChangesetScript('changeset:check'))

  beforeEach(() => {
    workspace = new CopiedWorkspace()
  })
  afterEach(() => workspace.remove())

  it('a change of a published package needs a changeset', () => {
    workspace.append('packages/core/README.md', 'A sentence more.')
    const { exitCode, output } = check()
    expect(output).toContain('changeset add')
    expect(exitCode).toBe(1)
  })

  it('a change that releases nothing is stated with an empty changeset', () => {
    workspace.append('packages/core/README.md', 'A sentence more.')
    workspace.changeset('add', '--empty')
    workspace.commit()
    expect(check()).toMatchObject({ exitCode: 0 })
  })

  it.each(['packages/core/test/index.test.ts', 'apps/orders-react/README.md', 'README.md'])(
    'a change of %s needs none',
    (path) => {
      workspace.append(path, '')
      expect(check()).toMatchObject({ exitCode: 0 })
    },
  )

  it('the next release has the highest bump that a changeset asks for', () => {
    const plan = (): Plan['releases'] => {
      expect(workspace.changeset('status', '--output=plan.json')).toMatchObject({ exitCode: 0 })
      return (JSON.parse(readFileSync(join(workspace.folder, 'plan.json'), 'utf8')) as Plan).releases
    }
    const text = `---\n'@deskbridge/react': minor\n---\n\nA hook.\n`
    writeFileSync(join(workspace.folder, '.changeset/a-hook.md'), text)
    workspace.commit()
    const asked = new Set(entries.flatMap(({ bumps }) => Object.values(bumps)))
    const own = plan().filter(({ name }) => names.includes(name))
    expect(own.map(({ name }) => name).sort()).toEqual(names)
    expect(new Set(own.map(({ type }) => type))).toEqual(new Set([asked.has('major') ? 'major' : 'minor']))
    expect(new Set(own.map(({ newVersion }) => newVersion)).size).toBe(1)
  })
})

/** Returns the bump of each package that an entry names, and its text. */
function parseEntry(entry: string): { bumps: Record<string, string>; text: string } {
  const [, head = '', text = ''] = /^---\n(.*?)---\n(.*)$/s.exec(entry) ?? []
  const lines = [...head.matchAll(/^'([^']+)': (patch|minor|major)$/gm)]
  return {
    bumps: Object.fromEntries(lines.map(([, name = '', bump = '']) => [name, bump])),
    text: text.trim(),
  }
}
