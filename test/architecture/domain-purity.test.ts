/** The domain gives the same bytes everywhere: no clock, no chance, no locale, no maths that engines do differently. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles, syntaxOf, walk } from './source-files.ts'

/** Exact by the standard (IEEE 754, or whole numbers); every other function of Math may differ in the last bit. */
const EXACT_MATH = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]
/** Names of clocks, chance, locales, other threads of control and whatever they hang on. */
const FORBIDDEN_NAMES = [
  'FinalizationRegistry',
  'Function',
  'Intl',
  'Temporal',
  'WeakRef',
  'crypto',
  'eval',
  'globalThis',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
]
const FORBIDDEN_MEMBERS = ['localeCompare', 'normalize', 'now', 'getTimezoneOffset']
/** `toLocaleString` and its like; and the parts of a moment as the clock on this wall shows them. */
const FORBIDDEN_MEMBER_FORMS = [
  /^toLocale/,
  /^[gs]et(?:Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|Year)$/,
]

function impuritiesOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(syntaxOf(file), (node) => {
    if (isImpure(node)) found.push(`${file.path}: ${node.getText()}`)
  })
  return found
}

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.name.text
    if (node.expression.getText() === 'Math') return !EXACT_MATH.includes(member) && !/^[A-Z]/.test(member)
    return FORBIDDEN_MEMBERS.includes(member) || FORBIDDEN_MEMBER_FORMS.some((form) => form.test(member))
  }
  if (ts.isBinaryExpression(node)) return isPower(node)
  // One number or text is a moment; nothing is now; year, month and day are those of this wall's clock.
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && node.arguments?.length !== 1
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return true
  return ts.isIdentifier(node) && !isMemberName(node) && isImpureName(node)
}

/** `Math` by any other way than `Math.name` could reach every function of it. */
function isImpureName(node: ts.Identifier): boolean {
  if (node.text === 'Math') return !ts.isPropertyAccessExpression(node.parent)
  return FORBIDDEN_NAMES.includes(node.text)
}

function isMemberName(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
}

/** `2 ** 32` and powers of a bigint are exact; any other is as exact as the engine likes. */
function isPower({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  if (operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return true
  if (operatorToken.kind !== ts.SyntaxKind.AsteriskAsteriskToken) return false
  return !ts.isBigIntLiteral(left) && !(ts.isNumericLiteral(left) && ts.isNumericLiteral(right))
}

describe('the domain', () => {
  it('is pure', () => {
    expect(sourceFiles('src/domain').flatMap(impuritiesOf)).toEqual([])
  })

  it.each([
    'Math.exp(1)',
    'Math.random()',
    'x ** 0.5',
    'Date.now()',
    'new Date()',
    'a.localeCompare(b)',
    'new Intl.NumberFormat()',
    "Math['exp'](1)",
    'const { exp } = Math',
    'numbers.map(Math)',
    'x **= 2',
    'new Date(2022, 0, 17)',
    'Date()',
    'date.getDay()',
    'date.setHours(0)',
    'x.toLocaleUpperCase()',
    "text.normalize('NFD')",
    'globalThis.Date',
    'process.env',
  ])('would be seen not to be with %s', (text) => {
    expect(impuritiesOf({ path: 'src/domain/shared/x.ts', text })).not.toEqual([])
  })

  it.each([
    'Math.floor(x)',
    'Math.SQRT2',
    '2 ** 32',
    'new Date(ms)',
    'date.getUTCDay()',
    'Date.UTC(y, 0, 1)',
    'map.get(Math.PI)',
  ])('may say %s', (text) => {
    expect(impuritiesOf({ path: 'src/domain/shared/x.ts', text })).toEqual([])
  })
})
