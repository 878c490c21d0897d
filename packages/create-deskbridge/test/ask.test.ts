import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askForProject } from '../src/ask'
import type { MakeOptions } from '../src/cli-options'

const ENTER = '\r'
const DOWN = '\u{1b}[B'
const SPACE = ' '
const CTRL_C = '\u{3}'

/** Asks for a project, presses keys once each question is shown, and returns the project and the questions shown. */
async function answerWith(answers: Record<string, string>, options: Partial<MakeOptions> = {}) {
  const input = new PassThrough()
  const output = new PassThrough()
  const waiting = Object.entries(answers)
  const asked: string[] = []
  output.setEncoding('utf8').on('data', (text: string) => {
    const [question, keys] = waiting[0] ?? []
    if (question === undefined || !text.includes(question)) return
    asked.push(question)
    waiting.shift()
    // The question listens to keys once it has been drawn.
    setImmediate(() => input.write(keys))
  })
  const project = await askForProject({ kind: 'make', isQuiet: false, ...options }, { input, output })
  return { project, asked }
}

const everything = {
  Folder: `late-orders${ENTER}`,
  'Name of the widget': `Late parcels${ENTER}`,
  Framework: DOWN + ENTER,
  'Desk to open first': DOWN + ENTER,
  Tests: SPACE + ENTER,
}

test('the folder, the name, the framework, the desk and the tests are asked for, in this order', async () => {
  const { project, asked } = await answerWith(everything)
  expect(asked).toEqual(Object.keys(everything))
  expect(project).toEqual({
    folder: 'late-orders',
    name: 'Late parcels',
    framework: 'vue',
    desk: 'text',
    tests: ['browser'],
  })
})

test('Enter takes the default of each question, and the name follows from the folder', async () => {
  const { project } = await answerWith({
    Folder: `late-orders${ENTER}`,
    'Name of the widget': ENTER,
    Framework: ENTER,
    'Desk to open first': ENTER,
    Tests: ENTER,
  })
  expect(project).toEqual({
    folder: 'late-orders',
    name: 'Late orders',
    framework: 'react',
    desk: null,
    tests: ['unit', 'browser'],
  })
})

test('what the command line answers is not asked', async () => {
  const { folder, name, desk } = { folder: 'orders', name: 'Orders', desk: null }
  const { project, asked } = await answerWith({ Framework: ENTER }, { folder, name, desk, tests: [] })
  expect(asked).toEqual(['Framework'])
  expect(project).toEqual({ folder, name, framework: 'react', desk, tests: [] })
})

test.each(Object.keys(everything))('Ctrl-C at the question “%s” leaves nothing to make', async (question) => {
  const before = Object.entries(everything).slice(0, Object.keys(everything).indexOf(question))
  const { project } = await answerWith({ ...Object.fromEntries(before), [question]: CTRL_C })
  expect(project).toBeNull()
})
