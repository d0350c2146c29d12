/** What storage and files report, in the reader's words. Pure: the language comes in as an argument. */

import type { Messages } from '../../../i18n/nl/index.ts'
import type { ReadError, StorageFailure } from '../../../state/app.svelte.ts'
import type { Language } from '../../parts/language.ts'

/** What went wrong with storage, and the way out. */
export function failureText(failure: StorageFailure, { failures }: Messages['share']): string {
  return failure.code === 'unavailable'
    ? failures.unavailable({ detail: failure.detail })
    : failures[failure.code]
}

/** Why a file as a whole is refused. */
export function refusalText(error: ReadError, language: Language): string {
  const { refusals } = language.t.file
  switch (error.code) {
    case 'tooLarge':
      return refusals.tooLarge({
        found: sizeText(error.bytes, language),
        limit: sizeText(error.limitBytes, language),
      })
    case 'notJson':
      if (error.encoding !== undefined) return refusals.encodings[error.encoding]
      return refusals[error.isDamaged ? 'damaged' : 'notJson']({
        line: String(error.line),
        column: String(error.column),
      })
    case 'tooNew':
      return refusals.tooNew({ version: String(error.version) })
    case 'migrationFailed':
      return refusals.migrationFailed({ version: String(error.fromVersion) })
    case 'encrypted':
    case 'wrongPassphrase':
    case 'tampered':
    case 'damaged':
      return refusals.locked[error.code]
    case 'notOurFormat':
    case 'invalid':
    case 'inconsistent':
      return refusals[error.code]
  }
}

/** What is wrong in one place of a file. */
export function problemName(code: string, { problems }: Messages['file']): string {
  return Object.entries(problems).find(([known]) => known === code)?.[1] ?? problems.other
}

/** `17 jan 2022, 14:02` in the reader's own time zone; empty where the instant is none. */
export function momentText(instant: string, { t, f }: Language): string {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return ''
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'))
  const date = `${moment.getFullYear()}-${month ?? ''}-${day ?? ''}`
  return t.share.moment({ date: f.date(date), time: f.time(moment) })
}

/** `1,2 MB` of a number of bytes; kilobytes, megabytes and gigabytes count by thousands, as devices do. */
export function sizeText(bytes: number, { t, f }: Language): string {
  const megabytes = bytes / 1e6
  const { health } = t.share
  if (megabytes >= 1_000) return health.gigabytes({ amount: f.number(megabytes / 1_000, { decimals: 1 }) })
  if (megabytes < 0.1) return health.kilobytes({ amount: f.number(bytes / 1e3, { decimals: 0 }) })
  return health.megabytes({ amount: f.number(megabytes, { decimals: megabytes < 10 ? 1 : 0 }) })
}
