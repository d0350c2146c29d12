/**
 * `npm run wasm`: compiles src/domain/demand/convolve.as and prints it as a module, text that every bundler, test
 * runner and Node loads alike. A test holds the written module to its source.
 */
import { readFile } from 'node:fs/promises'
import { main } from 'assemblyscript/asc'

const source = await readFile(new URL('../domain/demand/convolve.as', import.meta.url), 'utf8')
let compiled = new Uint8Array()
const { error, stderr } = await main(
  ['convolve.ts', '--outFile', 'convolve.wasm', '-O3', '--enable', 'simd', '--runtime', 'stub'],
  {
    readFile: (name) => (name === 'convolve.ts' ? source : null),
    writeFile: (_name, contents) => {
      compiled = contents
    },
    listFiles: () => [],
  },
)
if (error) throw new Error(stderr.toString())
process.stdout.write(`/** Written by \`npm run wasm\` from convolve.as: the bytes of a WebAssembly module. */
export const CONVOLVE_WASM = Uint8Array.of(${compiled.join(', ')})
`)
