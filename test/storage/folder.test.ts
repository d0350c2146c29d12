/** The shared folder, by a folder in memory: whose file is whose, what is not whole, and what a failing one gives. */
import { describe, expect, it } from 'vitest'
import { type Folder, filesIn, isFileOf, isFolder, mayWrite, putFile } from '../../src/storage/folder.ts'
import { must, mustFail } from './support.ts'

/** As the browser's, with files as texts; `fault` is thrown by whatever is asked. */
function folderOf(files: Map<string, string>, fault: () => string | null = () => null): Folder {
  const asked = (): void => {
    const name = fault()
    if (name !== null) throw new DOMException('', name)
  }
  const handle = (name: string) => ({
    kind: 'file',
    name,
    getFile: () => Promise.resolve(new File([files.get(name) ?? ''], name, { lastModified: 1 })),
    createWritable() {
      let text = ''
      return Promise.resolve({
        async write(content: Blob) {
          text = await content.text()
        },
        async close() {
          await Promise.resolve()
          asked()
          files.set(name, text)
        },
        abort: () => Promise.resolve(),
      })
    },
  })
  const folder: unknown = {
    name: 'shared',
    async *values() {
      await Promise.resolve()
      asked()
      yield* [...files.keys()].map(handle)
    },
    getFileHandle: (name: string) => Promise.resolve(handle(name)),
    removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
  }
  if (!isFolder(folder)) throw new Error('no folder')
  return folder
}

describe('a shared folder', () => {
  it('holds one file per document and device: a new title takes the place of the old one, and no other', async () => {
    const files = new Map([['plan_1-bb.adempauze.json', 'of another device']])
    const folder = folderOf(files)
    must(await putFile(folder, 'plan', '1-aa', new Blob(['one'])))
    must(await putFile(folder, 'plan-b', '1-aa', new Blob(['two'])))
    must(await putFile(folder, 'plan', '2-aa', new Blob(['three'])))
    expect([...files]).toEqual([
      ['plan_1-bb.adempauze.json', 'of another device'],
      ['plan-b_1-aa.adempauze.json', 'two'],
      ['plan_2-aa.adempauze.json', 'three'],
    ])
    expect([...files.keys()].filter((name) => isFileOf(name, 'aa'))).toHaveLength(2)
  })

  it('lists files of ours, knows second copies by their names, and leaves out what is on its way', async () => {
    const names = [
      'a.adempauze.json',
      'a (1).adempauze.json',
      'a (conflicted copy).adempauze.json',
      'a.sync-conflict-20220117.json',
      'b.adempauze.json.crswap',
      '.c.adempauze.json',
      '~d.json',
      'e.json.part',
      'minutes.docx',
    ]
    const listed = must(await filesIn(folderOf(new Map(names.map((name) => [name, name])))))
    expect(listed.map(({ name, isDouble }) => [name, isDouble])).toEqual([
      ['a (1).adempauze.json', true],
      ['a (conflicted copy).adempauze.json', true],
      ['a.adempauze.json', false],
      ['a.sync-conflict-20220117.json', true],
    ])
  })

  it('that is not there, full or closed to us is told as such, and what stood there stays', async () => {
    let fault: string | null = null
    const files = new Map([['plan_1-aa.adempauze.json', 'one']])
    const folder = folderOf(files, () => fault)
    for (const [name, code] of [
      ['NotFoundError', 'gone'],
      ['QuotaExceededError', 'full'],
      ['NotAllowedError', 'permission'],
      ['NotReadableError', 'unavailable'],
    ]) {
      fault = name ?? null
      expect(mustFail(await putFile(folder, 'plan', '1-aa', new Blob(['two'])))).toBe(code)
      expect(mustFail(await filesIn(folder))).toBe(code)
    }
    expect([...files.values()]).toEqual(['one'])
    expect(await mayWrite(folder, false)).toBe(true)
  })

  it('is asked for again only where the reader pressed a button', async () => {
    let answers: PermissionState = 'prompt'
    const folder = Object.assign(folderOf(new Map()), {
      queryPermission: () => Promise.resolve(answers),
      requestPermission: () => Promise.resolve((answers = 'granted')),
    })
    expect(await mayWrite(folder, false)).toBe(false)
    expect(await mayWrite(folder, true)).toBe(true)
    expect(await mayWrite(folder, false)).toBe(true)
  })
})
