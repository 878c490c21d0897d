/** Returns whether a URL's hostname means this machine, for browsers as well. */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Returns whether a `Host` header names this machine; any other name was made to resolve to it (DNS rebinding). */
export function isLoopbackHost(host: string | undefined): boolean {
  const url = `http://${host}`
  return host !== undefined && URL.canParse(url) && isLoopback(new URL(url).hostname)
}
