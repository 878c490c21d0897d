import { createContext, useContext } from 'react'
import type { Desk } from './desk'

/** Provides the desk to the page. */
export const DeskContext = createContext<Desk | null>(null)

/** Returns the desk that the page draws. */
export function useDesk(): Desk {
  return useContext(DeskContext)!
}
