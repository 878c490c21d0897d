import { onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import { parseHabits, type Habits } from './habits'

const KEY = 'deskbridge-macros'

/** Is how the agent uses the macros, and whether the browser remembers it. */
export interface KeptHabits {
  /** Are the habits. */
  readonly habits: Readonly<ShallowRef<Habits>>
  /** Is true when they will be there the next time. */
  readonly isLasting: Readonly<ShallowRef<boolean>>
  /** Changes them. */
  readonly change: (make: (habits: Habits) => Habits) => void
}

/**
 * Keeps the agent's habits in the browser, and follows what other tabs change.
 *
 * A browser may refuse storage to a page in a frame, or have no room left: then they are kept until the page closes.
 */
export function useHabits(): KeptHabits {
  const stored = readHabits()
  const habits = shallowRef(stored ?? parseHabits(null))
  const isLasting = shallowRef(stored !== null)

  const latest = () => (isLasting.value && readHabits()) || habits.value
  const follow = () => {
    habits.value = latest()
  }
  window.addEventListener('storage', follow)
  onScopeDispose(() => window.removeEventListener('storage', follow))

  return {
    habits: shallowReadonly(habits),
    isLasting: shallowReadonly(isLasting),
    change(make) {
      habits.value = make(latest())
      isLasting.value = writeHabits(habits.value)
    },
  }
}

/** Returns `null` where the browser refuses. */
function readHabits(): Habits | null {
  try {
    return parseHabits(window.localStorage.getItem(KEY))
  } catch {
    return null
  }
}

/** Tells whether the browser has taken it. */
function writeHabits(habits: Habits): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(habits))
    return true
  } catch {
    return false
  }
}
