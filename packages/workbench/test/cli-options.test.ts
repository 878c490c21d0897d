import { deskHosts, hostDeskIds, hostPlacements } from '@deskbridge/host/engine'
import { afterEach, expect, test, vi } from 'vitest'
import { version } from '../package.json'
import { parseCliOptions } from '../src/cli-options'

afterEach(() => vi.restoreAllMocks())

/** Returns what the command prints for some arguments. */
function printed(...args: string[]): string {
  const print = vi.spyOn(console, 'info').mockImplementation(() => {})
  expect(parseCliOptions(args)).toEqual({ kind: 'printed' })
  return print.mock.calls.flat().join('\n')
}

test('Without arguments the configuration determines the port, and the browser opens', () => {
  expect(parseCliOptions([])).toEqual({
    kind: 'run',
    targets: [],
    opensBrowser: true,
    isSecure: false,
    hasSamples: false,
    opensDefault: true,
    widget: { placement: hostPlacements[0] },
  })
})

test('Everything that is not an option is a widget to open, in order', () => {
  const args = ['localhost:5173', '--https', '5174', '--no-open', './dist', '--samples', '5175.50']
  expect(parseCliOptions(args)).toMatchObject({
    targets: ['localhost:5173', '5174', './dist', '5175.50'],
    opensBrowser: false,
    isSecure: true,
    hasSamples: true,
  })
})

test('A configuration file can be named', () => {
  expect(parseCliOptions(['--config', './desk.config.ts'])).toMatchObject({ config: './desk.config.ts' })
  expect(parseCliOptions(['--config='])).toMatchObject({ kind: 'error' })
})

test('A port may follow a space or an equals sign', () => {
  expect(parseCliOptions(['--port', '8080'])).toMatchObject({ kind: 'run', port: 8080 })
  expect(parseCliOptions(['--port=0'])).toMatchObject({ kind: 'run', port: 0 })
})

test('--no-open does not open the browser', () => {
  expect(parseCliOptions(['--no-open'])).toMatchObject({ kind: 'run', opensBrowser: false })
})

test('--no-default opens only what is named', () => {
  expect(parseCliOptions(['--no-default'])).toMatchObject({ kind: 'run', opensDefault: false })
})

test.each(['65536', '-1', '1.5', '', ' 80', '0x50', 'http'])(
  'The port "%s" is rejected with what to pass instead',
  (port) => {
    expect(parseCliOptions([`--port=${port}`])).toEqual({
      kind: 'error',
      message: `Invalid --port "${port}": pass an integer from 0 to 65535.`,
      exitCode: 1,
    })
  },
)

test('Name, title, mode and placement are those of every widget', () => {
  const args = ['--name', 'Orders', '--title=Open orders', '--mode', 'embed', '--placement', 'main-menu']
  expect(parseCliOptions(args)).toMatchObject({
    widget: { name: 'Orders', title: 'Open orders', mode: 'embed', placement: 'main-menu' },
  })
})

test.each(['007', '2024.10', '1e3', '0x10'])('The title %s is kept as it is written', (title) => {
  expect(parseCliOptions(['--title', title])).toMatchObject({ widget: { title } })
  expect(parseCliOptions([`--title=${title}`])).toMatchObject({ widget: { title } })
})

test('The last one counts of an option that is given twice', () => {
  expect(parseCliOptions(['--name', 'First', '--name', '2'])).toMatchObject({ widget: { name: '2' } })
})

test.each(['name', 'title'])('An empty --%s is rejected', (name) => {
  const message = `Invalid --${name} "": pass a non-empty string.`
  expect(parseCliOptions([`--${name}`, ''])).toEqual({ kind: 'error', message, exitCode: 1 })
})

test('Every desk of the host can be opened, in each of its placements', () => {
  for (const { id: desk, placements } of deskHosts) {
    for (const placement of Object.keys(placements)) {
      const options = parseCliOptions(['--desk', desk, '--placement', placement])
      expect(options).toMatchObject({ kind: 'run', desk, widget: { placement } })
    }
  }
})

test.each([
  ['desk', hostDeskIds],
  ['placement', hostPlacements],
  ['mode', ['popup', 'embed']],
])('An unknown --%s is rejected with the known ones', (name, known) => {
  expect(parseCliOptions([`--${name}`, 'other'])).toEqual({
    kind: 'error',
    message: `Invalid --${name} "other": pass ${known.join(' or ')}.`,
    exitCode: 1,
  })
})

test('An unknown option is an error that names it', () => {
  const options = parseCliOptions(['--prot', '80'])
  expect(options).toMatchObject({ kind: 'error', message: expect.stringContaining('--prot') })
})

test('An option without its value is an error that names it', () => {
  const options = parseCliOptions(['--title', '--no-open'])
  expect(options).toMatchObject({ kind: 'error', message: expect.stringContaining('--title') })
})

test('--help takes precedence over every other option, and names all of them', () => {
  const help = printed('--port', 'x', '-h')
  const names = [
    'port',
    'no-open',
    'https',
    'desk',
    'placement',
    'mode',
    'name',
    'title',
    'samples',
    'version',
  ]
  for (const name of names) expect(help).toContain(`--${name} `)
  for (const value of [...hostDeskIds, ...hostPlacements, 'popup']) expect(help).toContain(value)
})

test('--version prints the version of the package', () => {
  expect(printed('--version')).toContain(`/${version} `)
})

test('doctor checks one page, in every desk unless it names one', () => {
  expect(parseCliOptions(['doctor', '5173'])).toEqual({
    kind: 'doctor',
    target: '5173',
    isJson: false,
    placement: hostPlacements[0],
    mode: 'popup',
  })
  const args = ['doctor', 'https://widget.example.com', '--json', '--desk', hostDeskIds[0]!]
  expect(parseCliOptions([...args, '--placement=main-menu', '--mode=embed'])).toMatchObject({
    target: 'https://widget.example.com',
    isJson: true,
    desk: hostDeskIds[0],
    placement: 'main-menu',
    mode: 'embed',
  })
})

test.each([
  ['no URL', [], /url/],
  ['two URLs', ['5173', '5174'], /5174/],
  ['an unknown option', ['5173', '--samples'], /samples/],
  ['an unknown desk', ['5173', '--desk', 'other'], /Invalid --desk "other"/],
  ['an unknown placement', ['5173', '--placement', 'other'], /Invalid --placement "other"/],
])('doctor with %s is wrong usage, with a status of its own', (_case, args, message) => {
  const parsed = parseCliOptions(['doctor', ...args])
  expect(parsed).toMatchObject({ kind: 'error', message: expect.stringMatching(message), exitCode: 2 })
})

test('--help names the doctor, which has a help of its own', () => {
  expect(printed('--help')).toContain('doctor <url>')
  vi.restoreAllMocks()
  const help = printed('doctor', '--help')
  for (const name of ['json', 'desk', 'placement', 'mode']) expect(help).toContain(`--${name} `)
  expect(help).not.toContain('--samples')
})
