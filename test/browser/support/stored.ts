/** What is stored, changed behind the app's back, from a page of its origin without the app. */
import type { Page } from 'playwright/test'

/** A page of our origin without the app. */
export const ELSEWHERE = './icon.svg'

/** Replaces parts of the text of the one stored document. Returns its text. */
export function rewriteStored(page: Page, replacements: Readonly<Record<string, string>>): Promise<string> {
  return page.evaluate(
    (pairs) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('adempauze')
        opening.onerror = () => reject(new Error(String(opening.error)))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('documents', 'readwrite')
          const rows = transaction.objectStore('documents')
          const reading = rows.getAll()
          let text = ''
          reading.onsuccess = () => {
            const row: unknown = reading.result[0]
            if (typeof row !== 'object' || row === null || !('envelope' in row)) return
            text = Object.entries(pairs).reduce(
              (now, [from, to]) => now.replace(new RegExp(from), to),
              String(row.envelope),
            )
            rows.put({ ...row, envelope: text })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve(text)
          }
        }
      }),
    replacements,
  )
}
