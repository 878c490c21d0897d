import { gunzipSync } from 'node:zlib'

const BLOCK = 512
const SIZE = { from: 124, to: 136 }

/** Returns the sum of the sizes of the files in a tarball. */
function unpackedSize(tarball: Buffer): number {
  const blocks = gunzipSync(tarball)
  let total = 0
  for (let at = 0; at + BLOCK <= blocks.length && blocks[at] !== 0;) {
    // A header has the size in octal digits, and is followed by that many bytes in whole blocks.
    const size = Number.parseInt(blocks.toString('latin1', at + SIZE.from, at + SIZE.to), 8)
    total += size
    at += BLOCK * (1 + Math.ceil(size / BLOCK))
  }
  return total
}

/** Returns a table of packages with the sizes of their tarballs. */
export function toSizeTable(tarballs: ReadonlyMap<string, Buffer>): string {
  const rows = [...tarballs].map(([name, tarball]) => [
    name,
    toKilobytes(tarball.length),
    toKilobytes(unpackedSize(tarball)),
  ])
  const all = [['package', 'tarball', 'unpacked'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('   '),
    )
    .join('\n')
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
