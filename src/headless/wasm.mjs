/**
 * `npm run wasm`: compiles every `*.as` of the domain and writes it beside its source as a module, text that every
 * bundler, test runner and Node loads alike. With `--check` it writes nothing and names the modules that differ.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const DOMAIN = fileURLToPath(new URL('../domain', import.meta.url))
const check = process.argv.includes('--check')

for (const path of await readdir(DOMAIN, { recursive: true })) {
  if (!path.endsWith('.as')) continue
  const written = join(DOMAIN, path.replace(/\.as$/, '-wasm.ts'))
  const text = asModule(path.replace(/^.*\/|\.as$/g, ''), await compile(join(DOMAIN, path)))
  if (!check) await writeFile(written, text)
  else if ((await readFile(written, 'utf8')) !== text) {
    console.error(`${written} is not what its source compiles to`)
    process.exitCode = 1
  }
}

/** @param {string} path @returns {Promise<Uint8Array>} */
async function compile(path) {
  const source = await readFile(path, 'utf8')
  let compiled = new Uint8Array()
  const { error, stderr } = await main(
    ['source.ts', '--outFile', 'source.wasm', '-O3', '--enable', 'simd', '--runtime', 'stub'],
    {
      readFile: (name) => (name === 'source.ts' ? source : null),
      writeFile: (_name, contents) => {
        compiled = contents
      },
      listFiles: () => [],
    },
  )
  if (error) throw new Error(stderr.toString())
  return compiled
}

/** @param {string} name @param {Uint8Array} bytes */
function asModule(name, bytes) {
  return `/** Written by \`npm run wasm\` from ${name}.as: the bytes of a WebAssembly module. */
export const ${name.toUpperCase()}_WASM = Uint8Array.of(${bytes.join(', ')})
`
}
