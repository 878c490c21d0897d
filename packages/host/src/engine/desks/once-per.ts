/**
 * Wraps a function so that it runs once for each object: apps that see the same ticket are sent one and the same message.
 *
 * The objects must not change.
 */
export function oncePer<Input extends object, Output>(
  write: (input: Input) => Output,
): (input: Input) => Output {
  const written = new WeakMap<Input, Output>()
  return (input) => {
    const known = written.get(input)
    if (known !== undefined) return known
    const output = write(input)
    written.set(input, output)
    return output
  }
}
