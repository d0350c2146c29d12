/**
 * The built app on a server that a test can take away: only a server that is gone is offline to a service worker
 * (playwright's setOffline does not reach the worker's own requests, playwright#2311).
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The production build under test: `dist`, or what the variable E2E_DIST names. */
export const DIST = process.env['E2E_DIST'] ?? fileURLToPath(new URL('../../../dist', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

export interface StaticServer {
  readonly url: string
  /** From now on another folder: a new version has been put on the server. */
  serve(folder: string): void
  stop(): Promise<void>
}

/** Serves a folder on a free port of this machine. */
export async function startServer(folder: string): Promise<StaticServer> {
  let current = folder
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    readFile(join(current, path)).then(
      (body) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream'
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  return {
    url: `http://localhost:${await listen(server)}/`,
    serve: (next) => (current = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
