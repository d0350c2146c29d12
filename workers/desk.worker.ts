/** Reads what strangers hand us, away from the page: a file may be anything, and may take for ever. */

import { expose } from 'comlink'
import { readSheets } from '../src/file/desk/read-sheets.ts'
import { readDailyFile } from '../src/file/feed/daily-file.ts'
import type { DeskApi } from './protocol.ts'

const api: DeskApi = {
  sheets: (bytes) => readSheets(bytes),
  daily: (bytes, today) => readDailyFile(bytes, today),
}

expose(api)
