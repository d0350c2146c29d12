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
const FORBIDDEN_NAMES = ['Intl', 'crypto', 'performance', 'setTimeout']
const FORBIDDEN_MEMBERS = ['localeCompare', 'now', 'toLocaleString', 'toLocaleDateString']

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
    return FORBIDDEN_MEMBERS.includes(member)
  }
  if (ts.isBinaryExpression(node)) return isPower(node)
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  return ts.isIdentifier(node) && FORBIDDEN_NAMES.includes(node.text) && !isMemberName(node)
}

function isMemberName(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
}

/** `2 ** 32` and powers of a bigint are exact; any other is as exact as the engine likes. */
function isPower({ left, right, operatorToken }: ts.BinaryExpression): boolean {
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
  ])('would be seen not to be with %s', (text) => {
    expect(impuritiesOf({ path: 'src/domain/shared/x.ts', text })).not.toEqual([])
  })

  it.each(['Math.floor(x)', 'Math.SQRT2', '2 ** 32', 'new Date(ms)'])('may say %s', (text) => {
    expect(impuritiesOf({ path: 'src/domain/shared/x.ts', text })).toEqual([])
  })
})
