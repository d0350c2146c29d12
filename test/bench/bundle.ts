/**
 * A thread that runs a module as a browser gets it: bundled. Node's module runner reaches every imported constant
 * through a getter, and a benchmark of inner loops would measure that.
 */
import { once } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

/** Bundles a module of the benchmark; gives the address to import. */
export async function bundle(name: string): Promise<string> {
  // Inside the project, so that packages are found from there.
  const outDir = resolve('node_modules/.bench', name)
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: resolve('test/bench', `${name}.ts`), outDir, copyPublicDir: false, minify: false },
  })
  return pathToFileURL(resolve(outDir, `${name}.js`)).href
}

export async function startThread(address: string): Promise<Worker> {
  const thread = new Worker(resolve('test/bench/worker.mjs'), { workerData: address })
  await once(thread, 'message')
  return thread
}
