// Asks the registry for the known advisories about every package in the lockfile, and exits with 1 for one of severity "high"
// or "critical" that is not waived. Needs Node.js and npm alone, so that nothing is installed before it is audited.
//
// `scripts/audit-waivers.json` waives advisories that have no fix, or that cannot be reached: each with the reason, and the day
// until which that is to be believed. A waiver that is over, or that waives nothing, fails as well.
// `pnpm audit` is no alternative: version 10 calls an endpoint that the registry has retired.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ url: string, title: string, severity: string, vulnerable_versions: string }} Advisory
 * @typedef {{ advisory: string, reason: string, until: string }} Waiver
 */

const failing = ['high', 'critical']
const versions = readLockfile(readFileSync('pnpm-lock.yaml', 'utf8'))
/** @type {Waiver[]} */
const waivers = JSON.parse(readFileSync('scripts/audit-waivers.json', 'utf8'))

const found = Object.entries(await fetchAdvisories(versions)).flatMap(([name, advisories]) =>
  advisories.map((advisory) => ({ name, ...advisory, waiver: findWaiver(advisory) })),
)
for (const { name, severity, title, url, vulnerable_versions: range, waiver } of found) {
  const waived = waiver ? `, waived until ${waiver.until}: ${waiver.reason}` : ''
  console.log(`${severity}: ${name} ${versions[name]?.join(', ')} (${range}): ${title}, ${url}${waived}`)
}

const today = new Date().toISOString().slice(0, 10)
const used = new Set(found.map(({ waiver }) => waiver))
const problems = [
  ...found
    .filter(({ severity, waiver }) => failing.includes(severity) && !waiver)
    .map(({ name, url }) => `${name} must be updated, or ${idOf(url)} waived with a reason.`),
  ...waivers
    .filter(({ until }) => until < today)
    .map(
      ({ advisory, until }) => `The waiver of ${advisory} ended on ${until}. Look for a fix, or renew it.`,
    ),
  ...waivers
    .filter((waiver) => !used.has(waiver))
    .map(({ advisory }) => `The waiver of ${advisory} waives nothing. Remove it.`),
]
for (const problem of problems) console.error(problem)
console.log(`${Object.keys(versions).length} packages, ${found.length} advisories`)
process.exitCode = problems.length === 0 ? 0 : 1

/**
 * Returns the versions of each package in a lockfile.
 *
 * @param {string} text
 */
function readLockfile(text) {
  const packages = text.split(/^packages:$/m)[1]?.split(/^\S/m)[0] ?? ''
  /** @type {Record<string, string[]>} */
  const result = {}
  for (const [, name = '', version = ''] of packages.matchAll(
    /^ {2}'?((?:@[^@\s]+\/)?[^@\s']+)@([^:'\s]+)'?:$/gm,
  ))
    (result[name] ??= []).push(version)
  if (Object.keys(result).length === 0) throw new Error('pnpm-lock.yaml has no packages that can be read.')
  return result
}

/**
 * Returns the registry's advisories about packages.
 *
 * @param {Record<string, string[]>} packages
 * @returns {Promise<Record<string, Advisory[]>>}
 */
async function fetchAdvisories(packages) {
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const response = await fetch(new URL('-/npm/v1/security/advisories/bulk', stdout.trim()), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(packages),
  })
  if (!response.ok) throw new Error(`The registry answers the audit with ${response.status}.`)
  return /** @type {Promise<Record<string, Advisory[]>>} */ (response.json())
}

/** @param {Advisory} advisory */
function findWaiver({ url }) {
  return waivers.find(({ advisory }) => advisory === idOf(url))
}

/**
 * Returns the id at the end of an advisory's URL.
 *
 * @param {string} url
 */
function idOf(url) {
  return url.slice(url.lastIndexOf('/') + 1)
}
