import { useEffect, useRef, useState } from 'react'

/** Is a piece of work that a person starts. */
export interface Task {
  /** Is true while it is under way. */
  isRunning: boolean
  /** Is why it failed the last time. */
  failure: string | null
  /** Starts it, unless it is under way. */
  run: () => void
}

/**
 * Runs a piece of work, and says how it goes.
 *
 * What ends after its component has gone, because another ticket is open now, tells nobody.
 */
export function useTask<T>(work: () => Promise<T>, onDone: (result: T) => void): Task {
  const [isRunning, setIsRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  const run = async () => {
    if (isRunning) return
    setIsRunning(true)
    setFailure(null)
    try {
      const result = await work()
      if (!isGone.current) onDone(result)
    } catch (error) {
      setFailure((error as Error).message)
    } finally {
      setIsRunning(false)
    }
  }
  return { isRunning, failure, run: () => void run() }
}
