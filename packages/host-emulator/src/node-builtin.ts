interface NodeProcess {
  getBuiltinModule?(name: string): unknown
}

/** Returns one of Node's own modules, whose globals a test DOM may hide; `undefined` in a browser. */
export function nodeBuiltin<T>(name: string): T | undefined {
  const { process } = globalThis as { process?: NodeProcess }
  return process?.getBuiltinModule?.(`node:${name}`) as T | undefined
}
