import { join } from 'node:path'
import type { Commands } from './commands'
import { Consumers } from './consumers'
import type { Options } from './options'
import { startRegistry, type Registry } from './registry'
import type { Steps } from './steps'
import { toSizeTable } from './tarball-sizes'
import { WorkspaceCopy } from './workspace-copy'

/** What a rehearsal works with. */
export interface Stage {
  /** Folder of everything that is written. */
  readonly folder: string
  readonly commands: Commands
  readonly steps: Steps
}

/**
 * Releases the packages of the working tree twice, and uses each release.
 *
 * @throws {Error} When a step fails without which the next ones mean little.
 */
export async function rehearse(options: Options, stage: Stage): Promise<void> {
  const { folder, commands, steps } = stage
  const consumers = new Consumers(commands, folder, options)
  const [isUsed, isUpgraded] = [await consumers.has('projects'), await consumers.has('upgrade')]
  if (!isUsed && !isUpgraded) throw new Error(`No test has "${options.only}" in its title.`)
  const registry = await steps.run('starts a registry on this machine', () => openRegistry(stage))
  try {
    const workspace = new WorkspaceCopy(commands, join(folder, 'workspace'))
    await steps.run('copies the working tree', () => workspace.create())
    await release(workspace, registry, stage)
    if (isUsed) steps.add(await consumers.test('projects', registry))
    if (!isUpgraded) return
    await workspace.addMinorChange()
    await release(workspace, registry, stage)
    steps.add(await consumers.test('upgrade', registry))
  } finally {
    await registry.close()
  }
}

async function openRegistry({ folder, commands }: Stage): Promise<Registry> {
  const args = ['config', 'get', 'registry']
  const uplink = await commands.expect({ folder, program: 'npm', args })
  return startRegistry(join(folder, 'registry'), uplink.trim())
}

async function release(workspace: WorkspaceCopy, registry: Registry, { steps }: Stage): Promise<void> {
  await steps.run('installs, and sets the versions as the release pull request does', () =>
    workspace.version(),
  )
  await steps.run('builds and publishes as the release workflow does', () => workspace.publish(registry))
  const tarballs = await steps.run('downloads what was published', async () => {
    const packages = (await workspace.packages()).map(
      async ({ name, version }) => [`${name}@${version}`, await registry.download(name, version)] as const,
    )
    return new Map(await Promise.all(packages))
  })
  console.log(`\n${toSizeTable(tarballs)}\n`)
}
