// Runs the steps of a check, prints how long each took, and counts what passed and what failed.

import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ title: string, command: string, env?: Record<string, string>, count?: () => Count }} Step
 * @typedef {Count & { title: string, seconds: number }} Result
 */

/**
 * Runs stages one after the other, and the steps of a stage side by side, as many as there are processors. A step that
 * fails is the end, unless it is a test run: later results would mean little. Prints a table of the times, and
 * `N passed, N failed` as the last line; returns whether nothing failed.
 *
 * @param {readonly (readonly Step[])[]} stages
 * @returns {Promise<boolean>}
 */
export async function runSteps(stages) {
  const startedAt = performance.now()
  /** @type {Result[]} */
  const results = []
  for (const steps of stages) {
    const isUseless = await runStage(steps, results)
    if (isUseless) break
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  console.log(`\n${timeTable(results, secondsSince(startedAt))}\n\n${passed} passed, ${failed} failed`)
  return failed === 0
}

/**
 * Runs the steps of a stage, adds their results, and returns whether a step failed that is not a test run.
 *
 * @param {readonly Step[]} steps
 * @param {Result[]} results
 */
async function runStage(steps, results) {
  const waiting = [...steps]
  let isUseless = false
  const runNext = async () => {
    for (let step = waiting.shift(); step && !isUseless; step = waiting.shift()) {
      const result = await runStep(step, steps.length === 1)
      results.push(result)
      isUseless ||= result.failed > 0 && !step.count
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runNext))
  return isUseless
}

/**
 * Runs a step. Its output is shown as it comes, or, of a step beside others, when it has ended.
 *
 * @param {Step} step
 * @param {boolean} isAlone
 * @returns {Promise<Result>}
 */
async function runStep(step, isAlone) {
  const { title, command } = step
  const header = `\n── ${title}: ${command}`
  if (isAlone) console.log(header)
  const startedAt = performance.now()
  const { isSuccess, output } = await run(step, isAlone)
  if (!isAlone) process.stdout.write(`${header}\n${output}`)
  const result = { title, ...countStep(step, isSuccess), seconds: secondsSince(startedAt) }
  console.log(`── ${title}: ${result.failed > 0 ? 'failed' : 'passed'} in ${toTime(result.seconds)}`)
  return result
}

/**
 * @param {Step} step
 * @param {boolean} isAlone
 * @returns {Promise<{ isSuccess: boolean, output: string }>}
 */
function run({ command, env }, isAlone) {
  const child = spawn(command, {
    stdio: isAlone ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    shell: true,
    env: { ...process.env, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ isSuccess: code === 0, output }))
  })
}

/**
 * @param {Step} step
 * @param {boolean} isSuccess
 * @returns {Count}
 */
function countStep({ count }, isSuccess) {
  const counted = count?.() ?? { passed: isSuccess ? 1 : 0, failed: 0 }
  // A runner that found no test, or failed outside of a test, has failed even if no test did.
  const isCountTrue = counted.failed > 0 || (isSuccess && counted.passed > 0)
  return isCountTrue ? counted : { ...counted, failed: 1 }
}

/**
 * @param {readonly Result[]} results
 * @param {number} totalSeconds
 */
function timeTable(results, totalSeconds) {
  const rows = [...results, { title: 'total', seconds: totalSeconds }]
  const width = Math.max(...rows.map(({ title }) => title.length))
  return rows
    .map(({ title, seconds }) => `${title.padEnd(width)}  ${toTime(seconds).padStart(12)}`)
    .join('\n')
}

/** @param {number} startedAt */
const secondsSince = (startedAt) => (performance.now() - startedAt) / 1000

/** @param {number} seconds */
function toTime(seconds) {
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
