import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskHosts } from '@deskbridge/host/engine'
import { placesOf, samplePicture, samples, type Sample } from '../../e2e/samples/sample'
import { docsFolder, repositoryFolder } from './root'
import { countEvidence, evidenceKinds, type Evidence } from './rule-evidence'

/** A table of a page: its head and its rows, cell by cell. */
export type Table = readonly (readonly string[])[]

/** Where each sample runs on each desk, with a picture. */
export function sampleTable(): Table {
  const rows = Object.entries<Sample>(samples).map(([name, sample]) => [
    sample.title,
    ...deskHosts.map((desk) => {
      const places = placesOf(sample, desk)
      if (places.length === 0) return '–'
      const alt = `${sample.title} on ${desk.name}`
      const picture = `<SamplePicture file="${samplePicture(name, desk.id)}" alt="${alt}" />`
      return picture + places.map((place) => `\`${place}\``).join('<br>')
    }),
  ])
  return [['sample', ...deskHosts.map(({ name }) => name)], ...rows]
}

const evidenceWords: Readonly<Record<Evidence, string>> = {
  code: 'proven with the vendor’s code',
  source: 'read in the vendor’s source',
  docs: 'known from documents only',
  choice: 'Deskbridge’s own',
  unmarked: 'not marked one by one',
}

/** What the rules of each desk rest on. */
export function evidenceTable(): Table {
  const counted = deskHosts.map(({ id, name }) => {
    const page = readFileSync(join(docsFolder, 'protocols', `${id}.md`), 'utf8')
    return { link: `[${name}](/protocols/${id})`, counts: countEvidence(page) }
  })
  const kinds = evidenceKinds.filter((kind) => counted.some(({ counts }) => counts[kind] > 0))
  const rows = counted.map(({ link, counts }) => [
    link,
    ...kinds.map((kind) => String(counts[kind])),
    String(Object.values(counts).reduce((sum, count) => sum + count, 0)),
  ])
  return [['desk', ...kinds.map((kind) => evidenceWords[kind]), 'rules'], ...rows]
}

interface DeskSizes {
  readonly first: string
  readonly sizes: readonly { readonly desk: string; readonly alone: number; readonly added: number | null }[]
}

/** How large a widget for each desk is, as `pnpm size:desks` measures it. */
export function sizeTable(): Table {
  const script = join(repositoryFolder, 'scripts/desk-sizes.mjs')
  const { first, sizes } = JSON.parse(
    execFileSync(process.execPath, [script, '--json'], { encoding: 'utf8' }),
  ) as DeskSizes
  const nameOf = (desk: string) => deskHosts.find(({ id }) => id === desk)?.name ?? desk
  const rows = deskHosts.map(({ id, name }) => {
    const { alone, added } = sizes.find(({ desk }) => desk === id)!
    return [name, `${(alone / 1000).toFixed(1)} kB`, added === null ? '–' : `${(added / 1000).toFixed(1)} kB`]
  })
  return [['desk', 'widget for this desk alone', `added to a widget for ${nameOf(first)}`], ...rows]
}
