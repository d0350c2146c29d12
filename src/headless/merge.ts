/**
 * `merge FILE FILE… [--base FILE] [--choose left|right|PATH=left,…]`: prints the merged file. What both changed and
 * nobody chose is told on stderr as `{conflicts}`, with nothing on stdout and exit code 3.
 */
import { canonicalJson } from '../file/canonical.ts'
import { err, ok } from '../domain/shared/result.ts'
import type { AppFile } from '../file/envelope.ts'
import { itemName } from '../file/merge/names.ts'
import { type FileMergeOptions, type MergedFile, mergeFiles } from '../file/merge-files.ts'
import { readText } from '../file/read.ts'
import { writeFile } from '../file/write.ts'
import { formatsOf } from '../i18n/formats.ts'
import { nl as words } from '../i18n/nl/index.ts'
import { placeLabel } from '../i18n/place-label.ts'
import { readArguments } from './arguments.ts'
import { readChoices } from './choices.ts'
import { type CommandResult, refuseUse } from './command.ts'
import { readFiles } from './input-files.ts'

/** What both changed, and nobody chose. */
const UNDECIDED = 3

export async function merge(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args, ['base', 'choose'])
  if (!given.ok) return given
  const { files: paths, options } = given.value
  if (paths.length < 2) return refuseUse('arguments', 'one file', 'FILE FILE…')
  const choices = readChoices(options.get('choose'))
  if (!choices.ok) return choices
  const basePath = options.get('base')
  const read = await readFiles(basePath === undefined ? paths : [...paths, basePath])
  if (!read.ok) return read
  const base = read.value[paths.length]
  const merged = mergeAll(read.value.slice(0, paths.length), {
    choose: choices.value.choose,
    ...(base && { base }),
  })
  if (!merged.ok) return err({ code: 'cannotMerge', problems: merged.error })
  if (merged.value.undecided.length > 0) {
    const notice = canonicalJson({ conflicts: merged.value.undecided.map((one) => told(one, read.value)) })
    return ok({ output: '', notice, exitCode: UNDECIDED })
  }
  const unused = choices.value.unused()
  if (unused !== null) return refuseUse('--choose', unused, 'the path of a conflict')
  const output = writeFile(merged.value.file)
  // Each file was sound; together they can hold more events than one may, or a record that a file made by hand lacks.
  const readAgain = readText(output)
  if (!readAgain.ok) return err({ code: 'cannotMerge', problems: readAgain.error.problems })
  const { conflicts } = merged.value
  return ok(conflicts.length > 0 ? { output, notice: canonicalJson({ conflicts }) } : { output })
}

/** One after the other; ends where something was left undecided. */
function mergeAll(
  [first, ...others]: readonly AppFile[],
  options: FileMergeOptions,
): ReturnType<typeof mergeFiles> {
  if (!first) throw new RangeError('no file was read')
  let all: MergedFile = { file: first, conflicts: [], undecided: [] }
  for (const other of others) {
    const merged = mergeFiles(all.file, other, options)
    if (!merged.ok) return merged
    all = { ...merged.value, conflicts: [...all.conflicts, ...merged.value.conflicts] }
    if (all.undecided.length > 0) break
  }
  return ok(all)
}

/** A conflict as another program reads it; what is not there is null. */
function told(
  { documentId, path, steps, left, right, leftBy, rightBy, isOrder }: MergedFile['undecided'][number],
  files: readonly AppFile[],
): object {
  const documents = files.flatMap((file) => file.documents.filter(({ id }) => id === documentId))
  const label = placeLabel(steps, {
    words: words.places,
    formats: formatsOf('nl'),
    nameOf: (place) =>
      documents.map((document) => itemName(document, place)).find((name) => name !== null) ?? null,
  })
  return {
    documentId,
    path,
    label: isOrder ? words.places.order({ list: label }) : label,
    left: left ?? null,
    right: right ?? null,
    leftBy,
    rightBy,
  }
}
