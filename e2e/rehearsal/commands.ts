import { spawn, type ChildProcess } from 'node:child_process'
import { environment } from '../packed/pack'

/** A command to run. */
export interface Command {
  /** Folder that it runs in. */
  readonly folder: string
  readonly program: string
  readonly args: readonly string[]
  /** Variables that are added to the environment. */
  readonly variables?: Readonly<Record<string, string>>
  /** Whether its output is shown while it runs; otherwise it is part of the error when the command fails. */
  readonly isShown?: boolean
}

/** Runs commands, each in a process group of its own, so that one can be stopped with everything that it started. */
export class Commands {
  readonly #running = new Set<ChildProcess>()
  #isStopped = false

  /** Runs a command to its end, and returns what it printed and its exit code. */
  async run(command: Command): Promise<{ stdout: string; all: string; exitCode: number | null }> {
    if (this.#isStopped) throw new Error('The rehearsal was stopped.')
    const { folder, program, args, variables, isShown = false } = command
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...environment(), ...variables },
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      detached: true,
    })
    this.#running.add(child)
    let [stdout, all] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      all += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (all += text))
    try {
      const exitCode = await new Promise<number | null>((resolve, reject) => {
        child.once('error', reject).once('close', resolve)
      })
      return { stdout, all, exitCode }
    } finally {
      this.#running.delete(child)
    }
  }

  /**
   * Runs a command to its end, and returns its output.
   *
   * @throws {Error} With the whole output, when the command fails.
   */
  async expect(command: Command): Promise<string> {
    const { stdout, all, exitCode } = await this.run(command)
    if (exitCode === 0) return stdout
    const line = [command.program, ...command.args].join(' ')
    throw new Error(`"${line}" ended with the exit code ${exitCode}:\n${all}`)
  }

  /** Stops the running commands, and lets no other start. */
  stop(): void {
    this.#isStopped = true
    for (const { pid } of this.#running) if (pid !== undefined) interruptGroup(pid)
  }
}

function interruptGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGINT')
  } catch {
    // It has just ended by itself.
  }
}
