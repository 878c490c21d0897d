import { testedDesks, type TestedDesk } from '../../../conformance/desks/places'

/** Returns the desk that the page's URL names. */
export function floodedDesk(): TestedDesk {
  const id = new URLSearchParams(location.search).get('desk')
  return testedDesks.find((desk) => desk.id === id)!
}

/** Creates the n-th message of a flood that is of no desk. */
export const garbage = (number: number): unknown => ({ nonsense: number, more: ['a', { b: number }] })
