import { parse, parseExpression } from '@babel/parser'

/** A key of an object, or an index of an array. */
export type Key = string | number

/** A place in a file, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A file that a person has written. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string
  /** Content. */
  readonly text: string
}

/** A reason why a file cannot be parsed, and where. */
export interface SyntaxProblem extends Position {
  /** What is wrong. */
  readonly message: string
}

type Statement = ReturnType<typeof parse>['program']['body'][number]
type Declaration = Extract<Statement, { type: 'VariableDeclaration' }>
type Expression = NonNullable<Declaration['declarations'][number]['init']>
type Program = readonly Statement[]

const start: Position = { line: 1, column: 1 }

/** Returns what keeps a file from being parsed as TypeScript or JavaScript; `null` when nothing does. */
export function findSyntaxProblem(file: SourceFile): SyntaxProblem | null {
  try {
    parseProgram(file)
    return null
  } catch (error) {
    return toProblem(error)
  }
}

/** Parses the text of a JSON file; a value that is none throws a {@link SyntaxProblem}. */
export function parseJsonFile({ text }: SourceFile): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw findJsonProblem(text, (error as Error).message)
  }
}

/** Returns where the value at a path is written, or the deepest part of the way to it that is written as a literal. */
export function locate(file: SourceFile, path: readonly Key[]): Position {
  try {
    if (file.path.endsWith('.json')) return walk(parseExpression(file.text), path, [], start)
    const program = parseProgram(file)
    const exported = findExported(program)
    return exported ? walk(exported, path, program, positionOf(exported)) : start
  } catch {
    return start
  }
}

/** Returns where a text first stands in a file; the start when it does not. */
export function locateText({ text }: SourceFile, searched: string): Position {
  const index = text.indexOf(searched)
  return index < 0 ? start : positionAt(text, index)
}

function parseProgram({ path, text }: SourceFile): Program {
  const jsx = path.endsWith('x') ? (['jsx'] as const) : []
  return parse(text, {
    sourceType: 'module',
    plugins: ['typescript', ...jsx],
    allowReturnOutsideFunction: true,
  }).program.body
}

function findExported(program: Program): Expression | null {
  for (const statement of program) {
    if (statement.type === 'ExportDefaultDeclaration') return statement.declaration as Expression
    if (statement.type !== 'ExpressionStatement') continue
    const { expression } = statement
    // `module.exports = …`
    if (expression.type === 'AssignmentExpression') return expression.right
  }
  return null
}

/** Follows a path through literals; `reached` is the position of `node`. */
function walk(node: Expression, path: readonly Key[], program: Program, reached: Position): Position {
  const literal = unwrap(node, program)
  const [key, ...rest] = path
  if (key === undefined) return reached
  if (literal.type === 'ArrayExpression') {
    const index = Number(key)
    const before = literal.elements.slice(0, index + 1)
    const element = literal.elements[index]
    // What a spread adds is not known.
    if (!element || before.some((each) => each?.type === 'SpreadElement')) return reached
    return walk(element as Expression, rest, program, positionOf(element))
  }
  if (literal.type !== 'ObjectExpression') return reached
  // The last one counts, as in JavaScript.
  const property = [...literal.properties]
    .reverse()
    .find((each) => each.type !== 'SpreadElement' && nameOf(each.key as Expression) === String(key))
  if (!property || property.type === 'SpreadElement') return reached
  const position = positionOf(property)
  return property.type === 'ObjectProperty'
    ? walk(property.value as Expression, rest, program, position)
    : position
}

/** Returns what an expression stands for: the value of a constant, and what is within parentheses, types and `defineConfig()`. */
function unwrap(node: Expression, program: Program): Expression {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return unwrap(node.expression, program)
    case 'CallExpression': {
      const [argument] = node.arguments
      return argument && nameOf(node.callee as Expression) === 'defineConfig'
        ? unwrap(argument as Expression, program)
        : node
    }
    case 'Identifier': {
      const value = findConstant(node.name, program)
      return value ? unwrap(value, program) : node
    }
    default:
      return node
  }
}

function findConstant(name: string, program: Program): Expression | null {
  const declared = program.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const'
      ? declaration.declarations
      : []
  })
  const found = declared.find((each) => each.id.type === 'Identifier' && each.id.name === name)
  return found?.init ?? null
}

function nameOf(key: Expression): string | null {
  if (key.type === 'Identifier') return key.name
  return key.type === 'StringLiteral' || key.type === 'NumericLiteral' ? String(key.value) : null
}

function positionOf({ loc }: { loc?: { start: { line: number; column: number } } | null }): Position {
  return loc ? { line: loc.start.line, column: loc.start.column + 1 } : start
}

function positionAt(text: string, index: number): Position {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

function toProblem(error: unknown): SyntaxProblem {
  const { message, loc } = error as Error & { loc?: { line: number; column: number } }
  const sentence = message.replace(/ \(\d+:\d+\)$/, '').replace(/\.?$/, '.')
  return { message: sentence, line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 }
}

/** Finds where a text is no JSON: engines name the index, or nothing at all. */
function findJsonProblem(text: string, reason: string): SyntaxProblem {
  const message = `This is not valid JSON: ${reason.replace(/(?: (?:in JSON )?at position|, (?:\.\.\.)?").*$/s, '')}.`
  const index = /position (\d+)/.exec(reason)?.[1]
  if (index !== undefined) return { message, ...positionAt(text, Number(index)) }
  if (/end of JSON/.test(reason)) return { message, ...positionAt(text, text.trimEnd().length) }
  try {
    parseExpression(text)
    return { message, ...start }
  } catch (error) {
    return { ...toProblem(error), message }
  }
}
