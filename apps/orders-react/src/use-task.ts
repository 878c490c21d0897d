import { useEffect, useRef, useState } from 'react'

/** An asynchronous task that a user starts. */
export interface Task {
  /** Whether the task is running. */
  isRunning: boolean
  /** Error message of the last run, or `null`. */
  failure: string | null
  /** Starts the task, unless it is running. */
  run: () => void
}

/**
 * Runs an asynchronous function and tracks its progress.
 *
 * A result that arrives after the component was unmounted, because another ticket was opened, is ignored.
 */
export function useTask<T>(work: () => Promise<T>, onDone: (result: T) => void): Task {
  const [isRunning, setIsRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const isUnmounted = useRef(false)

  useEffect(() => {
    isUnmounted.current = false
    return () => {
      isUnmounted.current = true
    }
  }, [])

  const run = async () => {
    if (isRunning) return
    setIsRunning(true)
    setFailure(null)
    try {
      const result = await work()
      if (!isUnmounted.current) onDone(result)
    } catch (error) {
      setFailure((error as Error).message)
    } finally {
      setIsRunning(false)
    }
  }
  return { isRunning, failure, run: () => void run() }
}
