/**
 * A real folder on this disk in the place of what `showDirectoryPicker` gives: no browser without a screen can be made to
 * answer that dialogue. A write is beside the file and renamed in its place, as Chromium does it.
 */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright/test'

declare global {
  interface Window {
    diskList(): Promise<{ name: string; size: number; modified: number }[] | null>
    diskRead(name: string): Promise<string | null>
    diskWrite(name: string, text: string | null): Promise<boolean>
  }
}

export interface DiskFolder {
  /** From now on it is there, or not: the network drive of a crisis room. */
  reach(isThere: boolean): void
}

/** To be called before the first page of the context is opened. */
export async function lendFolder(context: BrowserContext, path: string): Promise<DiskFolder> {
  let isThere = true
  await context.exposeFunction('diskList', async () => {
    if (!isThere) return null
    const names = await readdir(path)
    return Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs } = await stat(join(path, name))
        return { name, size, modified: mtimeMs }
      }),
    )
  })
  await context.exposeFunction('diskRead', (name: string) =>
    isThere ? readFile(join(path, name), 'utf8') : null,
  )
  await context.exposeFunction('diskWrite', async (name: string, text: string | null) => {
    if (!isThere) return false
    if (text === null) await rm(join(path, name), { force: true })
    else {
      await writeFile(join(path, `${name}.crswap`), text)
      await rename(join(path, `${name}.crswap`), join(path, name))
    }
    return true
  })
  await context.addInitScript(lend)
  return { reach: (now) => (isThere = now) }
}

/** Runs in the page. */
function lend(): void {
  const gone = () => new DOMException('the folder is not there', 'NotFoundError')
  const put = async (name: string, text: string | null): Promise<void> => {
    if (!(await window.diskWrite(name, text))) throw gone()
  }
  const handleOf = ({ name, modified }: { name: string; modified: number }) => ({
    kind: 'file',
    name,
    async getFile() {
      const text = await window.diskRead(name)
      if (text === null) throw gone()
      return new File([text], name, { lastModified: Math.floor(modified) })
    },
    createWritable() {
      let text = ''
      return Promise.resolve({
        write: async (content: Blob) => void (text = await content.text()),
        close: () => put(name, text),
        abort: () => Promise.resolve(),
      })
    },
  })
  const folder = {
    kind: 'directory',
    name: 'Gedeeld',
    async *values() {
      const listed = await window.diskList()
      if (listed === null) throw gone()
      for (const one of listed) yield handleOf(one)
    },
    getFileHandle: (name: string) => Promise.resolve(handleOf({ name, modified: 0 })),
    removeEntry: (name: string) => put(name, null),
  }
  Object.assign(window, { showDirectoryPicker: () => Promise.resolve(folder) })
}
