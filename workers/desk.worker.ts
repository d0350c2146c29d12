/** Reads what strangers hand us, away from the page: a file may be anything, and may take for ever. */

import { expose } from 'comlink'
import { newestDoubts } from '../src/domain/forecast/newest-doubts.ts'
import { readSheets } from '../src/file/desk/read-sheets.ts'
import { openDailyFile } from '../src/file/feed/daily-file.ts'
import type { DeskApi } from './protocol.ts'

const api: DeskApi = {
  sheets: (bytes) => readSheets(bytes),
  daily: (bytes, today, choices) => openDailyFile(bytes, today, choices),
  doubts: (series) => newestDoubts(series),
}

expose(api)
