/**
 * 50,000 spoilt files of our own through read, decrypt, merge and calc: each a value or a listed refusal, none an
 * exception or a hang, and what is stored stays as it was to the byte. `FILES FIRST` as arguments for a part of them.
 */
import 'fake-indexeddb/auto'
import { isDeepStrictEqual } from 'node:util'
import type { AppFile } from '../../src/file/envelope.ts'
import { canonicalJson } from '../../src/file/canonical.ts'
import { mergeFiles } from '../../src/file/merge-files.ts'
import type { ReadError } from '../../src/file/read-error.ts'
import { readBytes, readText } from '../../src/file/read.ts'
import { decrypt, isEncrypted } from '../../src/file/travel/passphrase.ts'
import { provenanceOf } from '../../src/file/travel/travelling-file.ts'
import { writeFile } from '../../src/file/write.ts'
import { resultOf } from '../../src/headless/results/index.ts'
import { nl } from '../../src/i18n/nl/index.ts'
import { createDocuments } from '../../src/storage/documents.ts'
import { replaceDocument } from '../../src/storage/replace.ts'
import { openTab, stampAt } from '../storage/support.ts'
import { originals, PASSPHRASE, spoiltFile } from '../support/spoilt-files.ts'

const FILES = 50_000
/** Processor time: a machine that does other work too makes no hang. */
const HANGS_MS = 5_000
const TOLD_EVERY = 5_000
const KNOWN = new Set(Object.keys(nl.file.problems))

export async function attack([files = String(FILES), first = '0']: readonly string[]): Promise<boolean> {
  const all = await originals()
  const store = await openTab('attack')
  const whole = new Map<string, AppFile>()
  for (const { name, text, isEncrypted: isLocked } of all) {
    if (isLocked || whole.has(name)) continue
    const file = readText(text)
    if (!file.ok) throw new Error(`${name} cannot be read`)
    whole.set(name, file.value)
    for (const document of file.value.documents) await createDocuments(store, [document], stampAt())
  }
  const before = structuredClone(await store.documents.toArray())
  const counts = new Map<string, number>()
  const faults: string[] = []
  let longest = 0
  let name = ''
  const note = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

  for (let seed = Number(first); seed < Number(first) + Number(files); seed++) {
    const { original, bytes } = await spoiltFile(all, seed)
    name = `${seed} ${original.name}`
    try {
      await through(bytes, whole.get(original.name))
    } catch (fault) {
      faults.push(`${name}: ${fault instanceof Error ? (fault.stack ?? '') : String(fault)}`)
    }
    if ((seed + 1) % TOLD_EVERY === 0) console.log(`… ${seed + 1}, faults ${faults.length}`)
  }
  const isUnchanged = isDeepStrictEqual(await store.documents.toArray(), before)
  console.log(
    `${files} spoilt files of ${all.length}; faults: ${faults.length}; longest ${longest.toFixed(0)} ms`,
  )
  console.log(`${before.length} stored documents: ${isUnchanged ? 'not a byte changed' : 'CHANGED'}`)
  for (const fault of faults.slice(0, 10)) console.log(`  fault: ${fault}`)
  for (const [what, count] of [...counts].toSorted((a, b) => b[1] - a[1])) console.log(`  ${what}: ${count}`)
  return faults.length === 0 && isUnchanged

  async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
    const start = process.cpuUsage()
    const done = await work()
    const { user, system } = process.cpuUsage(start)
    const took = (user + system) / 1000
    longest = Math.max(longest, took)
    if (took > HANGS_MS) faults.push(`${name}: ${what} took ${took.toFixed(0)} ms`)
    return done
  }

  async function through(bytes: Uint8Array, good: AppFile | undefined): Promise<void> {
    const read = await timed('reading', () => opened(bytes))
    if (read === null) return
    if (good) await timed('merging', () => merge(good, read))
    await putIn(read)
    // Of eleven plans in a file those that differ from what they were.
    const texts = new Set(good?.documents.map(({ body }) => canonicalJson(body)))
    for (const one of read.documents.filter(({ body }) => !texts.has(canonicalJson(body)))) {
      await timed(`calc of a ${one.kind}`, async () => canonicalJson(await resultOf(one, {}, read.documents)))
      note('calculated')
    }
  }

  async function opened(bytes: Uint8Array): Promise<AppFile | null> {
    const plain = isEncrypted(bytes) ? await decrypt(bytes, PASSPHRASE) : null
    if (plain?.ok === false) return refused(plain.error)
    const read = readBytes(plain ? plain.value : bytes)
    if (!read.ok) return refused(read.error)
    const text = writeFile(read.value)
    const again = readText(text)
    if (!again.ok || writeFile(again.value) !== text)
      throw new Error('not the same after writing and reading')
    const { integrity, signature } = await provenanceOf(read.value)
    const way = plain ? 'decrypted' : 'read'
    note(`${way}, checksum ${integrity}, signature ${signature ? String(signature.isValid) : 'none'}`)
    return read.value
  }

  /** In either order, with every conflict chosen and with none. */
  function merge(good: AppFile, spoilt: AppFile): void {
    for (const [left, right] of [
      [good, spoilt],
      [spoilt, good],
    ] as const) {
      const merged = mergeFiles(left, right, { choose: () => 'right' })
      note(merged.ok ? 'merged' : `not merged: ${merged.error.map(({ code }) => code).join()}`)
      if (merged.ok) readText(writeFile(merged.value.file))
      mergeFiles(left, right)
    }
  }

  /** What is stored is never written over unasked, and never by what reading would refuse. */
  async function putIn({ documents }: AppFile): Promise<void> {
    const [document] = documents
    if (!document) return
    const added = await createDocuments(store, [document], stampAt())
    if (added.ok) {
      note('stored as new, and taken out again')
      await store.documents.delete(document.id)
      return
    }
    const replaced = await replaceDocument(store, { ...document, title: '' }, 'beforeImport', stampAt())
    if (replaced.ok) throw new Error('stored what reading would refuse')
  }

  function refused({ code, problems }: ReadError): null {
    note(`refused: ${code}`)
    if (problems.length === 0 || problems.some((problem) => !KNOWN.has(problem.code)))
      throw new Error(`a refusal without words: ${JSON.stringify(problems)}`)
    return null
  }
}
