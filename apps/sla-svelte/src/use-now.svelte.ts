const TICK_MS = 1000

/** Returns the present time in milliseconds, which ticks while the component that asks for it lives. */
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
