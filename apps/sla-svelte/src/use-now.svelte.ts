const TICK_MS = 1000

/** Returns the current time in milliseconds, updated every second while the current component is mounted. */
export function useNow(): { readonly current: number } {
  let now = $state(Date.now())
  $effect(() => {
    const interval = setInterval(() => (now = Date.now()), TICK_MS)
    return () => clearInterval(interval)
  })
  return {
    get current() {
      return now
    },
  }
}
