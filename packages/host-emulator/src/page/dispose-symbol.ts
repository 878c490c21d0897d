/** Provides `Symbol.dispose`, which `using` calls, in a sandbox that lacks it, as jest's does on Node 20. */
export function provideDisposeSymbol(): void {
  if ((Symbol as { dispose?: symbol }).dispose) return
  Object.defineProperty(Symbol, 'dispose', { value: Symbol('Symbol.dispose') })
}
