/** Functions that were compiled to WebAssembly (sources: `*.as`, written by `npm run wasm`). */

/** Takes numbers; a place in the memory is given in bytes. */
export type CompiledFunction = (...args: number[]) => void

export interface Compiled<Name extends string> {
  /** What the functions work in. */
  readonly buffer: ArrayBuffer
  readonly functions: Readonly<Record<Name, CompiledFunction>>
}

const PAGE_BYTES = 65_536

/** The functions `names` of a module, in a memory of their own of at least `bytes` bytes, all zero. */
export function loadCompiled<Name extends string>(
  module: Uint8Array<ArrayBuffer>,
  names: readonly Name[],
  bytes: number,
): Compiled<Name> {
  const { exports } = new WebAssembly.Instance(compiledOnce(module))
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('a compiled module without memory')
  memory.grow(Math.ceil(bytes / PAGE_BYTES))
  const functions = {} as Record<Name, CompiledFunction>
  for (const name of names) {
    const found = exports[name]
    if (!isFunction(found)) throw new TypeError(`no function ${name} in the compiled module`)
    functions[name] = found
  }
  return { buffer: memory.buffer, functions }
}

const compiled = new WeakMap<Uint8Array, WebAssembly.Module>()

function compiledOnce(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  const known = compiled.get(bytes) ?? new WebAssembly.Module(bytes)
  compiled.set(bytes, known)
  return known
}

function isFunction(value: unknown): value is CompiledFunction {
  return typeof value === 'function'
}
