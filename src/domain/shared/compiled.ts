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
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module))
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('a compiled module without memory')
  memory.grow(Math.ceil(bytes / PAGE_BYTES))
  const functions = {} as Record<Name, CompiledFunction>
  for (const name of names) {
    const compiled = exports[name]
    if (!isFunction(compiled)) throw new TypeError(`no function ${name} in the compiled module`)
    functions[name] = compiled
  }
  return { buffer: memory.buffer, functions }
}

function isFunction(value: unknown): value is CompiledFunction {
  return typeof value === 'function'
}
