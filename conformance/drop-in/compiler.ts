import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { SdkPair, Subject } from './sdk'
import { sdks } from './sdks'

const sources = fileURLToPath(new URL('../../packages/core/src', import.meta.url))
const declarations = '/drop-in'
const nameOf = ({ dropIn }: SdkPair) => `@deskbridge/core/${dropIn}`
const declarationOf = ({ dropIn }: SdkPair) => `${declarations}/compat/${dropIn}.d.ts`

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
}

/** Files that exist in memory alone. */
const virtualFiles = new Map<string, string>()
/** Parsed files; all programs are parsed in the same way. */
const parsedFiles = new Map<string, ts.SourceFile | undefined>()

function createHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  return {
    ...host,
    directoryExists: undefined,
    fileExists: (path) => virtualFiles.has(path) || fileExists(path),
    readFile: (path) => virtualFiles.get(path) ?? readFile(path),
    getSourceFile(path, ...others) {
      const text = virtualFiles.get(path)
      if (text !== undefined) return ts.createSourceFile(path, text, options.target!)
      if (!parsedFiles.has(path)) parsedFiles.set(path, getSourceFile(path, ...others))
      return parsedFiles.get(path)
    },
  }
}

/** Writes the declarations of the drop-ins, as a build does, so that programs meet what users meet. */
function emitDeclarations(): void {
  const entries = sdks.map(({ dropIn }) => `${sources}/compat/${dropIn}.ts`)
  const program = ts.createProgram(entries, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    rootDir: sources,
    outDir: declarations,
  })
  const { diagnostics } = program.emit(undefined, (path, text) => virtualFiles.set(path, text))
  if (diagnostics.length > 0) throw new Error(diagnostics.map(describe).join('\n'))
}

emitDeclarations()

/** Returns the place and the message of an error, with the file's name without its folder. */
function describe({ file, start = 0, code, messageText }: ts.Diagnostic): string {
  const line = file ? ts.getLineAndCharacterOfPosition(file, start).line + 1 : 0
  const place = `${file?.fileName.split('/').at(-1) ?? 'options'}:${line}`
  return `${place} TS${code} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}

function createProgram(
  paths: readonly string[],
  sdk: SdkPair,
  subject: Subject,
  others?: ts.CompilerOptions,
): ts.Program {
  const dropIn = [declarationOf(sdk)]
  const aliases = { [nameOf(sdk)]: dropIn, ...(subject === 'deskbridge' && { [sdk.published]: dropIn }) }
  return ts.createProgram(paths, { ...options, ...others, paths: aliases }, createHost())
}

/** Keeps a program in memory, beside this file, and returns its path. */
export function writeProgram(name: string, text: string): string {
  const path = fileURLToPath(new URL(name, import.meta.url))
  virtualFiles.set(path, text)
  return path
}

/**
 * Compiles programs together, strictly, against a published SDK or against its drop-in.
 *
 * Returns the errors in the programs and in every declaration that they read, except the compiler's own libraries.
 */
export function compile(
  paths: readonly string[],
  sdk: SdkPair,
  subject: Subject,
  others?: ts.CompilerOptions,
): string[] {
  const program = createProgram(paths, sdk, subject, others)
  const files = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file))
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ].map(describe)
}

/** An exported name, and whether it is a value, a type or both. */
export interface Export {
  readonly name: string
  readonly isValue: boolean
  readonly isType: boolean
}

/** Lists what a package exports, types included, in alphabetical order. */
export function listExports(sdk: SdkPair, subject: Subject): Export[] {
  const path = writeProgram(`exports-of-${sdk.dropIn}.ts`, `export * from '${sdk.published}'`)
  const program = createProgram([path], sdk, subject)
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      return {
        name: symbol.name,
        isValue: (flags & ts.SymbolFlags.Value) !== 0,
        isType: (flags & ts.SymbolFlags.Type) !== 0,
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Lists the names of the members of every type that a published SDK exports, those of nested objects included. */
export function listPublishedMembers(sdk: SdkPair): string[] {
  const path = writeProgram(`members-of-${sdk.dropIn}.ts`, `export * from '${sdk.published}'`)
  const program = createProgram([path], sdk, 'genuine')
  const checker = program.getTypeChecker()
  const names = new Set<string>()
  const visited = new Set<ts.Type>()
  const visit = (type: ts.Type): void => {
    if (visited.has(type)) return
    visited.add(type)
    if (type.isUnionOrIntersection()) type.types.forEach(visit)
    for (const member of checker.getPropertiesOfType(type)) {
      const own = member.declarations?.some(({ parent }) => /@livechat/.test(parent.getSourceFile().fileName))
      if (!own) continue
      names.add(member.name)
      visit(checker.getTypeOfSymbol(member))
    }
  }
  for (const exported of checker.getExportsOfModule(
    checker.getSymbolAtLocation(program.getSourceFile(path)!)!,
  )) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    if (symbol.flags & ts.SymbolFlags.Enum)
      for (const name of symbol.exports?.keys() ?? []) names.add(String(name))
    else visit(checker.getDeclaredTypeOfSymbol(symbol))
  }
  return [...names].sort()
}

/** Lists the identifiers in a program. */
export function listIdentifiers(path: string): string[] {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, ts.sys.readFile(path) ?? '', options.target!))
  return [...names]
}

/** Returns the declarations that an import of a drop-in leads to, whether they have been built or not. */
export function resolveDropIn(
  sdk: SdkPair,
  moduleResolution: ts.ModuleResolutionKind,
  module: ts.ModuleKind,
): string | undefined {
  const host = createHost()
  const isBuilt = (path: string) =>
    sdks.some(({ dropIn }) =>
      ['ts', 'cts'].some((ending) => path.endsWith(`/core/dist/${dropIn}.d.${ending}`)),
    )
  const fileExists = (path: string) => isBuilt(path) || host.fileExists(path)
  const from = fileURLToPath(new URL('program.ts', import.meta.url))
  const { resolvedModule } = ts.resolveModuleName(
    nameOf(sdk),
    from,
    { ...options, moduleResolution, module },
    { ...host, fileExists },
  )
  return resolvedModule?.resolvedFileName.split('/core/').at(-1)
}
