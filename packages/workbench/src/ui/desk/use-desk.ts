import { createContext, useContext } from 'react'
import type { Desk } from './desk'

/** Context that provides the desk to the page. */
export const DeskContext = createContext<Desk | null>(null)

/** Returns the desk that the page renders. */
export function useDesk(): Desk {
  return useContext(DeskContext)!
}
