// Prints the cost of the test kit next to the start of a test DOM: loading it, setting up and disposing of a desk, and
// connecting a widget to it. Measures the built packages.

import { performance } from 'node:perf_hooks'

const rounds = 100
const dist = (/** @type {string} */ name) => new URL(`../packages/${name}/dist/`, import.meta.url)

/** Functions that start a test DOM and return its window. */
const doms = {
  async jsdom() {
    // @ts-expect-error The package has no types.
    const { JSDOM } = await import('jsdom')
    return new JSDOM('', { url: 'http://localhost' }).window
  },
  async 'happy-dom'() {
    const { Window } = await import('happy-dom')
    return new Window({ url: 'http://localhost' })
  },
}

console.log('any DOM')
const { createWidget } = await import(`${dist('core')}index.js`)
const { setupDesk } = await measure('loading the kit', () => import(`${dist('host-emulator')}pure.js`))

for (const [dom, start] of Object.entries(doms)) {
  console.log(dom)
  const page = await measure('start of the DOM', start)
  Object.assign(globalThis, { window: page })
  await measureOften('setupDesk() and dispose()', () => setupDesk().dispose())
  for (const desk of ['text', 'qiscus']) {
    await measureOften(`the same with a widget that connects, on ${desk}`, async () => {
      const opened = setupDesk({ desk })
      await createWidget().connect()
      opened.dispose()
    })
  }
}
// The DOMs would keep the process running.
process.exit()

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} run
 */
async function measure(what, run) {
  const begin = performance.now()
  const result = await run()
  print(what, performance.now() - begin)
  return result
}

/**
 * @param {string} what
 * @param {() => unknown} run
 */
async function measureOften(what, run) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  print(`${what} (median of ${rounds})`, times.sort((a, b) => a - b)[rounds / 2] ?? 0)
}

/**
 * @param {string} what
 * @param {number} ms
 */
function print(what, ms) {
  console.log(`  ${ms.toFixed(2).padStart(8)} ms  ${what}`)
}
