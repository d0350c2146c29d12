/** `merge FILE FILE…`: prints the merged file of oxygen ledgers; what stood differently is told on stderr. */
import { canonicalJson } from '../file/canonical.ts'
import { err, ok } from '../domain/shared/result.ts'
import { type MergedFile, mergeFiles } from '../file/merge-files.ts'
import { readText } from '../file/read.ts'
import { writeFile } from '../file/write.ts'
import { readArguments } from './arguments.ts'
import { type CommandResult, refuseUse } from './command.ts'
import { readFiles } from './input-files.ts'

export async function merge(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args, [])
  if (!given.ok) return given
  if (given.value.files.length < 2) return refuseUse('arguments', 'one file', 'FILE FILE…')
  const files = await readFiles(given.value.files)
  if (!files.ok) return files
  const [first, ...others] = files.value
  if (!first) throw new RangeError('no file was read')
  let file = first
  const conflicts: MergedFile['conflicts'][number][] = []
  for (const other of others) {
    const merged = mergeFiles(file, other)
    if (!merged.ok) return err({ code: 'cannotMerge', problems: merged.error })
    file = merged.value.file
    conflicts.push(...merged.value.conflicts)
  }
  const output = writeFile(file)
  // Each file was sound; together they can hold more events than one may, or a record that a file made by hand lacks.
  const readAgain = readText(output)
  if (!readAgain.ok) return err({ code: 'cannotMerge', problems: readAgain.error.problems })
  return ok(conflicts.length > 0 ? { output, notice: canonicalJson({ conflicts }) } : { output })
}
