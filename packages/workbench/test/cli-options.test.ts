import { expect, test } from 'vitest'
import { parseCliOptions } from '../src/cli-options'

test('Without arguments the page is wanted at port 4747 and the browser opens', () => {
  expect(parseCliOptions([])).toEqual({ kind: 'run', port: 4747, isBrowserWanted: true })
})

test('A port is read in both ways of writing it', () => {
  expect(parseCliOptions(['--port', '8080'])).toMatchObject({ kind: 'run', port: 8080 })
  expect(parseCliOptions(['--port=0'])).toMatchObject({ kind: 'run', port: 0 })
})

test('--no-open leaves the browser alone', () => {
  expect(parseCliOptions(['--no-open'])).toMatchObject({ kind: 'run', isBrowserWanted: false })
})

test.each(['65536', '-1', '1.5', '', ' 80', '0x50', 'http'])(
  'The port "%s" is answered with what to give',
  (port) => {
    expect(parseCliOptions([`--port=${port}`])).toEqual({
      kind: 'mistake',
      message: `--port is "${port}": give a whole number from 0 to 65535.`,
    })
  },
)

test('An unknown option is a mistake that names it', () => {
  const options = parseCliOptions(['--prot', '80'])
  expect(options).toMatchObject({ kind: 'mistake', message: expect.stringContaining('--prot') })
})

test('--help goes before everything else that can be read', () => {
  expect(parseCliOptions(['--port', 'x', '-h'])).toEqual({ kind: 'help' })
})
