/** Creates a unique name that other windows cannot guess. */
export function createName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
}
