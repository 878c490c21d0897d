import { expect, test } from 'vitest'
import { parseCliOptions } from '../src/cli-options'

test('Without arguments the page is served on port 4747 and the browser opens', () => {
  expect(parseCliOptions([])).toEqual({ kind: 'run', port: 4747, opensBrowser: true })
})

test('A port may follow a space or an equals sign', () => {
  expect(parseCliOptions(['--port', '8080'])).toMatchObject({ kind: 'run', port: 8080 })
  expect(parseCliOptions(['--port=0'])).toMatchObject({ kind: 'run', port: 0 })
})

test('--no-open does not open the browser', () => {
  expect(parseCliOptions(['--no-open'])).toMatchObject({ kind: 'run', opensBrowser: false })
})

test.each(['65536', '-1', '1.5', '', ' 80', '0x50', 'http'])(
  'The port "%s" is rejected with what to pass instead',
  (port) => {
    expect(parseCliOptions([`--port=${port}`])).toEqual({
      kind: 'error',
      message: `Invalid --port "${port}": pass an integer from 0 to 65535.`,
    })
  },
)

test('An unknown option is an error that names it', () => {
  const options = parseCliOptions(['--prot', '80'])
  expect(options).toMatchObject({ kind: 'error', message: expect.stringContaining('--prot') })
})

test('--help takes precedence over every other option that can be parsed', () => {
  expect(parseCliOptions(['--port', 'x', '-h'])).toEqual({ kind: 'help' })
})
