import { onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import { parseHabits, type Habits } from './habits'

const KEY = 'deskbridge-macros'

/** The agent's habits, and whether the browser saves them. */
export interface StoredHabits {
  /** Current habits. */
  readonly habits: Readonly<ShallowRef<Habits>>
  /** Whether the habits are saved in the browser. */
  readonly isLasting: Readonly<ShallowRef<boolean>>
  /** Changes the habits. */
  readonly change: (make: (habits: Habits) => Habits) => void
}

/**
 * Saves the agent's habits in the browser, and follows changes from other tabs.
 *
 * A browser may block storage in a frame, or have no space left: then the habits last until the page closes.
 */
export function useHabits(): StoredHabits {
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

/** Returns the stored habits, or `null` where the browser blocks storage. */
function readHabits(): Habits | null {
  try {
    return parseHabits(window.localStorage.getItem(KEY))
  } catch {
    return null
  }
}

/** Stores habits, and returns whether the browser allowed it. */
function writeHabits(habits: Habits): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(habits))
    return true
  } catch {
    return false
  }
}
