/** Creates a name that nobody can guess, and that no other is equal to. */
export function createName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
}
