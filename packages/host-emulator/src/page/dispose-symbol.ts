/** Gives a sandbox that lacks it, as jest's on Node 20, the symbol by which `using` ends things. */
export function provideDisposeSymbol(): void {
  if ((Symbol as { dispose?: symbol }).dispose) return
  Object.defineProperty(Symbol, 'dispose', { value: Symbol('Symbol.dispose') })
}
