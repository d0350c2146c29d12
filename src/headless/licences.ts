/** The licences of what the built app bundles: their texts travel with it, as they ask of who passes the work on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export const LICENCES_FILE = 'licences.txt'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

/** Writes `licences.txt` beside the built app: every package that is no development dependency, by name. */
export function licences(root: string): Plugin {
  return {
    name: 'adempauze:licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licenceTexts(root) })
    },
  }
}

/** One text of all packages that the lockfile of `root` names for use, each with its licence as it was published. */
export function licenceTexts(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version = '', license = '' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const texts = readdirSync(join(root, path))
        .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
        .toSorted()
        .map((file) => readFileSync(join(root, path, file), 'utf8').trim())
      return [`${name} ${version} (${license})`, ...texts].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}
