/** Runs steps, prints a line with the time of each, and counts them. */
export class Steps {
  #passed = 0
  #failed = 0

  /** The number of steps and tests that passed and failed, in one line. */
  get result(): string {
    return `${this.#passed} passed, ${this.#failed} failed`
  }

  /** Whether everything so far has passed. */
  get isPassing(): boolean {
    return this.#failed === 0 && this.#passed > 0
  }

  /** Adds tests that were run elsewhere. */
  add({ passed, failed }: { passed: number; failed: number }): void {
    this.#passed += passed
    this.#failed += failed
  }

  /** Counts a failure, and prints why. */
  fail(error: unknown): void {
    this.add({ passed: 0, failed: 1 })
    console.error(`\n${(error as Error).message}`)
  }

  /** Runs a step, and returns its value once it has been counted; a failure is only printed. */
  async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    const startedAtMs = performance.now()
    const print = (mark: string) =>
      console.log(`${mark} ${title} (${((performance.now() - startedAtMs) / 1000).toFixed(1)}s)`)
    try {
      const value = await work()
      print('✓')
      this.add({ passed: 1, failed: 0 })
      return value
    } catch (error) {
      print('✗')
      throw error
    }
  }
}
