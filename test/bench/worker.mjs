/** A thread of a benchmark: loads a bundled module (see bundle.ts), calls what it is asked to, and answers when that is done. */
import { parentPort, workerData } from 'node:worker_threads'

const module = await import(workerData)
parentPort.on('message', ({ call, args }) => {
  parentPort.postMessage(module[call](...args))
})
parentPort.postMessage('ready')
