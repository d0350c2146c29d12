/** A thread of the kernel's benchmark: runs its part at every message, and answers when it is done. */
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./kernel-work.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'silent',
})
parentPort.on('message', ({ kind, part, parts }) => {
  parentPort.postMessage(module.runKernel(kind, part, parts))
})
parentPort.postMessage('ready')
