/** The source files of the product and what they import, read from the syntax tree rather than from the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import ts from 'typescript'

export interface SourceFile {
  /** From the root of the repository, with `/`: `src/domain/plan/lever.ts`. */
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly from: string
  /** A file of the repository (`src/file/read.ts`) or a package (`valibot`, `svelte/store`, `node:fs`). */
  readonly to: string
  readonly isPackage: boolean
  readonly typesOnly: boolean
}

const ROOT = join(import.meta.dirname, '..', '..')

/** All TypeScript and Svelte files under the given folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return { path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }
      }),
  )
}

/** Every import of a file: static, dynamic, of types, re-exports, and modules that are started by address. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(resolve(file, specifier.text, typesOnly))
  }
  walk(syntaxOf(file), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    } else if (ts.isNewExpression(node)) add(moduleAddressOf(node), false)
  })
  return found
}

/** The syntax of a file; of a component, that of its scripts. */
export function syntaxOf({ path, text }: SourceFile): ts.SourceFile {
  const code = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '').join('\n')
    : text
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const bindings = clause.namedBindings
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false
  return bindings.elements.every((element) => element.isTypeOnly)
}

/** `new URL('./calc.worker.ts', import.meta.url)`: how a module is started in another thread. */
function moduleAddressOf(node: ts.NewExpression): ts.Node | undefined {
  const address = node.arguments?.[0]
  const isModule =
    node.expression.getText() === 'URL' &&
    address &&
    ts.isStringLiteral(address) &&
    address.text.endsWith('.ts')
  return isModule ? address : undefined
}

function resolve(file: SourceFile, specifier: string, typesOnly: boolean): Import {
  const isPackage = !specifier.startsWith('.')
  const to = isPackage ? specifier : posix.join(posix.dirname(file.path), specifier)
  return { from: file.path, to, isPackage, typesOnly }
}
