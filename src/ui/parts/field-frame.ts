/** What every field can say about its value besides the value. */

export interface FieldNotes {
  readonly label: string
  /** One line of help. */
  readonly hint?: string | undefined
  /** Where the value comes from, as one line: `IG&H p. 8 · 6 jan 2022`. */
  readonly source?: string | undefined
  /** The label is read but not shown: in tables and next to a heading that says the same. */
  readonly hideLabel?: boolean | undefined
  readonly disabled?: boolean | undefined
}
