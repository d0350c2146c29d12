/** Whether the tables of records beneath a document may be changed. */
import { createContext } from 'svelte'

export interface RecordKeeper {
  readonly readOnly: boolean
}

export const [useRecordKeeper, provideRecordKeeper] = createContext<RecordKeeper>()
